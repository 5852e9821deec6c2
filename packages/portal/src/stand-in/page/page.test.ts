import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOSSIER, STEP } from '../../protocol/protocol.fixture.ts';
import { startTestStandIn, type TestStandIn } from '../stand-in.fixture.ts';

let portal: TestStandIn;
const code = DOSSIER.MaHoSo;

beforeAll(async () => {
  portal = await startTestStandIn();
  const session = await portal.signIn();
  const applicant = '<script>alert("x")</script> & con';
  await portal.call(session, 'DongBoHoSoMC', {
    isUpdating: 'False',
    data: [{ ...DOSSIER, ChuHoSo: applicant, TenTTHC: applicant }],
  });
  await portal.call(session, 'CapNhatTienDoHoSoMC', { data: [STEP] });
});
afterAll(() => portal.remove());

const open = async (path: string): Promise<string> => (await fetch(portal.url + path)).text();
const send = (path: string, form: Readonly<Record<string, string>>) =>
  fetch(portal.url + path, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

describe('the page', () => {
  test.each([
    ['stand-in', 'Hồ sơ theo trạng thái'],
    ['stand-in/dossiers', code],
    ['stand-in/dossiers?q=thu+tuc', '0 hồ sơ'],
    ['stand-in/dossiers?status=2&agency=H18.12', '1 hồ sơ'],
    [`stand-in/dossiers/${code}`, 'Tiếp nhận hồ sơ'],
    ['stand-in/calls', 'DongBoHoSoMC'],
    ['stand-in/figures?period=2024-Q1', 'H18.12'],
    ['stand-in/figures?period=2019', 'Không có hồ sơ nào của năm 2019'],
    ['stand-in/figures?period=mai', 'Không đọc được kỳ “mai”'],
    ['stand-in/faults', 'Chưa có quy tắc nào'],
    ['stand-in/new', 'Mã cơ quan tiếp nhận'],
    ['stand-in/ducks', 'Không có trang này'],
    ['stand-in/dossiers/%E0', 'Không có trang này'],
  ])('%s', async (path, content) => {
    const text = await open(path);
    expect(text).toContain(content);
    expect(text).toContain('CỔNG GIẢ LẬP – không phải Cổng Dịch vụ công quốc gia');
  });

  test('what came from outside stays text', async () => {
    for (const path of ['stand-in/dossiers', `stand-in/dossiers/${code}`, 'stand-in/dossiers?q=%22%3E%3Cscript%3E']) {
      const text = await open(path);
      expect(text).not.toContain('<script');
    }
    expect(await open('stand-in/dossiers')).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; con');
  });

  test('nothing runs in it, and nobody frames it', async () => {
    const { headers } = await fetch(`${portal.url}stand-in`);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  });

  test('rules by the form: added, switched off, removed; wrong ones keep what was typed', async () => {
    const added = await send('stand-in/faults', {
      do: 'add',
      fault: 'slow',
      service: '*',
      probability: '0,2',
      delayMs: '5',
      every: '',
    });
    expect(added.status).toBe(303);
    expect(await portal.get('faults')).toMatchObject({ rules: [{ id: 'slow-1', probability: 0.2, delayMs: 5 }] });
    await send('stand-in/faults', { do: 'toggle', id: 'slow-1' });
    expect(await portal.get('faults')).toMatchObject({ rules: [{ enabled: false }] });
    const wrong = await send('stand-in/faults', { do: 'replace', rules: '[{"fault": "ducks"}]' });
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('[{&quot;fault&quot;: &quot;ducks&quot;}]');
    await send('stand-in/faults', { do: 'remove', id: 'slow-1' });
    expect(await portal.get('faults')).toMatchObject({ rules: [] });
  });

  test('a dossier is handed in by the form', async () => {
    const typed = { procedure: '1.001193.000.00.00.H18', agency: 'H18.12', applicant: '' };
    const wrong = await send('stand-in/new', typed);
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('value="1.001193.000.00.00.H18"');
    const done = await send('stand-in/new', { ...typed, applicant: 'Lò Thị Đặt Ra' });
    expect(done.status).toBe(303);
    expect(await open(String(done.headers.get('location')).slice(1))).toContain('nộp trên Cổng');
  });
});
