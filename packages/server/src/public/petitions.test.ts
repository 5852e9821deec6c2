import { receiptCodeOf } from '@dunghen/app/dossier';
import { advancePetition, listPetitions, receivePetition } from '@dunghen/app/petition';
import type { Principal, Role } from '@dunghen/domain/access';
import type { PetitionCommand } from '@dunghen/domain/petition';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KEY, type PublicServer, publicServer } from './public.fixture.ts';

let server: PublicServer;
let code: string;
const AGENCY = 'so-cong-thuong-2020';
const holder = (role: Role, agencyId: string): Principal => ({
  kind: 'officer',
  id: role,
  name: `Cán bộ ${role} (giả định)`,
  grants: [{ role, agencyId, validFrom: '2020-01-01' }],
});
const control = holder('procedure-control', '11-2008');
const REQUEST = { id: 'thử' };

beforeAll(async () => {
  server = await publicServer('empty');
  const { context } = server;
  const made = await receivePetition(
    context,
    control,
    {
      channel: 'letter',
      kind: 'procedure',
      content: 'Nguyên văn của Lò Thị Gửi',
      senderName: 'Lò Thị Gửi',
      idempotencyKey: 'công khai',
    },
    REQUEST,
  );
  if (!made.ok) throw new Error(made.message);
  const steps: readonly (readonly [Principal, PetitionCommand])[] = [
    [control, { type: 'classify', kind: 'procedure', simple: true }],
    [control, { type: 'forward', agencyId: AGENCY, summary: 'Giấy tờ nào khi cấp lại?' }],
    [holder('head-of-agency', AGENCY), { type: 'answer', answer: 'Chỉ cần đơn. <b>Không</b> thu phí.' }],
    [control, { type: 'publish', question: 'Giấy tờ nào khi cấp lại?', answer: 'Chỉ cần đơn. <b>Không</b> thu phí.' }],
  ];
  for (const [index, [principal, command]] of steps.entries()) {
    const input = { id: made.value.id, command, version: index + 1 };
    const done = await advancePetition(context, principal, input, REQUEST);
    if (!done.ok) throw new Error(done.message);
  }
  const list = await listPetitions(context, control, { limit: 1 });
  code = list.ok ? (list.value.rows[0]?.code ?? '') : '';
});
afterAll(() => server.close());

test.each(['/phan-anh', '/en/feedback'])(
  '%s: published answers without scripts, within 50 KB, nothing of a person',
  async (path) => {
    const { statusCode, body } = await server.get(path);
    expect(statusCode).toBe(200);
    expect(body).toContain('Chỉ cần đơn. &lt;b&gt;Không&lt;/b&gt; thu phí.');
    expect(body).not.toMatch(/<script|Lò Thị Gửi|PA-20\d\d-\d{5}"/);
    expect(Buffer.byteLength(body)).toBeLessThan(50 * 1_024);
  },
);

test('a number leads to its page; without the right second factor one answer, whether it is there or not', async () => {
  const led = await server.get(`/phan-anh?so=${code}`);
  expect([led.statusCode, led.headers.location]).toEqual([303, `/phan-anh/${code}`]);
  for (const asked of [code, 'PA-2020-99999']) {
    const page = await server.get(`/phan-anh/${asked}`);
    expect([page.statusCode, page.body.includes('Chỉ cần đơn')]).toEqual([403, false]);
    const tried = await post(`/phan-anh/${asked}`, { 'ma-rieng': 'AAAA-AAAA' });
    expect([tried.statusCode, tried.body.includes('không đúng')]).toEqual([403, true]);
  }
});

test('with the second factor the sender sees the answer and rates it once', async () => {
  const shown = await post(`/phan-anh/${code}`, { 'ma-rieng': receiptCodeOf(KEY, code).toLowerCase() });
  expect(shown.statusCode).toBe(303);
  const cookie = String(shown.headers['set-cookie']).split(';')[0] ?? '';
  const page = await server.get(`/phan-anh/${code}`, { cookie });
  expect(page.body).toContain('Bạn có hài lòng');
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  expect((await post(`/phan-anh/${code}/danh-gia`, { csrf }, cookie)).statusCode).toBe(422);
  expect((await post(`/phan-anh/${code}/danh-gia`, { csrf: 'x', diem: '4' }, cookie)).statusCode).toBe(403);
  expect((await post(`/phan-anh/${code}/danh-gia`, { csrf, diem: '4' }, cookie)).statusCode).toBe(303);
  expect((await post(`/phan-anh/${code}/danh-gia`, { csrf, diem: '1' }, cookie)).statusCode).toBe(303);
  const rated = await server.get(`/phan-anh/${code}`, { cookie });
  expect(rated.body).toContain('Bạn đã đánh giá');
  const [row] = await server.context.db.query<{ readonly data: { readonly score: number } }>(
    `select data from petition_event where type = 'rated'`,
  );
  expect(row?.data.score).toBe(4);
});

const post = (url: string, fields: Readonly<Record<string, string>>, cookie = '') =>
  server.app.inject({
    method: 'POST',
    url,
    headers: {
      host: 'localhost',
      origin: 'http://localhost',
      'content-type': 'application/x-www-form-urlencoded',
      ...(cookie === '' ? {} : { cookie }),
    },
    payload: new URLSearchParams(fields).toString(),
  });
