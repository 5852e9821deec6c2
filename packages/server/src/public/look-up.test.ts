import { executeCommand } from '@dunghen/app/command';
import { receiptCodeOf } from '@dunghen/app/dossier';
import type { DossierCommand } from '@dunghen/domain/lifecycle';
import { dayOf } from '@dunghen/domain/time';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KEY, type PublicServer, publicServer } from './public.fixture.ts';

let server: PublicServer;
/** Codes of demonstration dossiers by how they stand. */
const codes = new Map<string, string>();

beforeAll(async () => {
  server = await publicServer('demonstration');
  const rows = await server.context.db.query<{ kind: string; code: string }>(
    `select distinct on (1) case when state = 'returned' then 'returned' else 'ended' end as kind, code
     from dossier where ended_at is not null and accepted_at is not null order by 1, code`,
  );
  for (const { kind, code } of rows) codes.set(kind, code);
  codes.set('open', await takeIn());
  const paused = await takeIn();
  codes.set('paused', paused);
  await give(paused, { type: 'request-supplement', reason: 'Thiếu bản chính (giả định)', missing: ['Tờ khai'] }, 2);
});
afterAll(() => server.close());

const SYSTEM = { kind: 'system', id: 'thu', name: 'Thử' } as const;
const PROCEDURE = '1.004884.000.00.00.H18';
let commands = 0;

/** A dossier that is taken in now, of an invented person. */
async function takeIn(): Promise<string> {
  const { register } = await server.context.catalogueAt(Date.now());
  const commune = register.atDate(dayOf(Date.now())).find(({ kind }) => kind === 'commune');
  return give(undefined, {
    type: 'accept',
    caseKey: 'thuong',
    intake: {
      code: '',
      agencyId: commune?.id ?? '',
      procedureCode: PROCEDURE,
      channel: 'direct',
      applicant: 'Quàng Thị Giả Định',
      identity: '000000000009',
    },
  });
}

async function give(code: string | undefined, command: DossierCommand, expectedVersion?: number): Promise<string> {
  commands += 1;
  const outcome = await executeCommand(
    server.context,
    SYSTEM,
    {
      command,
      idempotencyKey: `thu-${commands}`,
      ...(code === undefined ? {} : { code }),
      ...(expectedVersion === undefined ? {} : { expectedVersion }),
    },
    { id: 'thu' },
  );
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.code;
}

let address = 0;
/** Each test comes from an address of its own: what one does too often is not another's fault. */
let from = '';
beforeEach(() => {
  address += 1;
  from = `10.0.0.${address}`;
});

const codeOf = (kind: string): string => codes.get(kind) ?? '';
const get = (url: string, cookie = '') =>
  server.app.inject({ url, remoteAddress: from, headers: { host: 'localhost', cookie } });
const post = (url: string, body: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
  server.app.inject({
    method: 'POST',
    url,
    remoteAddress: from,
    headers: {
      host: 'localhost',
      origin: 'http://localhost',
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    payload: new URLSearchParams(body).toString(),
  });

/** Shows the second factor; gives the cookie that shows the details. */
async function open(code: string): Promise<string> {
  const answer = await post(`/tra-cuu/${code}`, { 'ma-rieng': receiptCodeOf(KEY, code) });
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `/tra-cuu/${code}`]);
  const [cookie] = answer.cookies;
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  return `${cookie?.name}=${cookie?.value}`;
}

describe('who has no more than a code', () => {
  it('is led from the field to the page of the code', async () => {
    const answer = await get(`/tra-cuu?ma=${codeOf('open').toLowerCase()}`);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `/tra-cuu/${codeOf('open')}`]);
  });

  it.each(['open', 'paused', 'ended'])(
    'sees state and degree of completion of one that is %s, nothing else',
    async (kind) => {
      const { body, statusCode, headers } = await get(`/tra-cuu/${codeOf(kind)}`);
      expect([statusCode, headers['cache-control']]).toEqual([200, 'no-store']);
      expect(body).toMatch(/Mức độ hoàn thành: \d+%/);
      const [row] = await server.context.db.query<Readonly<Record<string, string | null>>>(
        'select applicant, procedure_name, officer from dossier where code = $1',
        [codeOf(kind)],
      );
      for (const value of Object.values(row ?? {})) if (value !== null) expect(body).not.toContain(value);
      expect(body).not.toMatch(/Ngày hẹn trả<|Cơ quan giải quyết<|quá hạn|còn \d/);
    },
  );

  it('is told the same of codes that nobody has and of what is no code', async () => {
    const bodies = await Promise.all(
      ['H18-240115-9999', 'XYZ', "' or 1=1 --", 'X\0Z'].map(async (code) => {
        const { body, statusCode } = await get(`/tra-cuu/${encodeURIComponent(code)}`);
        expect(statusCode).toBe(404);
        return body.replaceAll(/value="[^"]*"|\/(?:en\/)?(?:tra-cuu|look-up)\/[^"]*/g, '');
      }),
    );
    expect(new Set(bodies).size).toBe(1);
  });

  it('is told the same by the interface, also of a sign that no database takes', async () => {
    for (const code of ['XYZ', 'X\0Z']) {
      const answer = await get(`/api/v1/public/dossiers/${encodeURIComponent(code)}`);
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'unknown-dossier']);
    }
  });

  it('has to wait after 30 in a minute, and is told for how long', async () => {
    const answers = [];
    for (let count = 0; count < 31; count += 1) answers.push(await get('/tra-cuu/XYZ'));
    const last = answers.at(-1);
    expect(last?.statusCode).toBe(429);
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
    expect(last?.body).toContain('Bạn tra cứu quá nhanh');
  });

  it('has to wait too where each question comes from another address of one network (IPv6)', async () => {
    const answers = [];
    for (let count = 0; count < 31; count += 1) {
      from = `2001:db8:7:7::${count.toString(16)}`;
      answers.push((await get('/tra-cuu/XYZ')).statusCode);
    }
    expect(answers.at(-1)).toBe(429);
  });
});

describe('who has the receipt', () => {
  it('sees due date, agency, the clock in plain words and as a strip, and no person', async () => {
    const code = codeOf('open');
    const { body } = await get(`/tra-cuu/${code}`, await open(code));
    for (const said of ['Ngày hẹn trả', 'Cơ quan giải quyết', 'Thời gian được tính thế nào', 'class="strip"']) {
      expect(body).toContain(said);
    }
    const [row] = await server.context.db.query<{ applicant: string }>(
      'select applicant from dossier where code = $1',
      [code],
    );
    expect(row?.applicant).toBe('Quàng Thị Giả Định');
    expect(body).not.toContain(row?.applicant);
  });

  it('is told of a pause: since when, why, and which date it would be today', async () => {
    const code = codeOf('paused');
    const { body } = await get(`/tra-cuu/${code}`, await open(code));
    expect(body).toMatch(/Đồng hồ đang dừng từ ngày \d\d\/\d\d\/\d{4}: /);
    expect(body).toMatch(/Nếu được tiếp tục hôm nay, ngày hẹn trả sẽ là \d\d:\d\d ngày/);
  });

  it('sees one dossier by it and no other', async () => {
    const cookie = await open(codeOf('open'));
    const { body } = await get(`/tra-cuu/${codeOf('ended')}`, cookie);
    expect(body).toContain('Mức độ hoàn thành');
    expect(body).not.toContain('Thời gian được tính thế nào');
  });

  it('ends it', async () => {
    const cookie = await open(codeOf('open'));
    const closed = await post(`/tra-cuu/${codeOf('open')}/dong`, {}, { cookie });
    expect(closed.headers.location).toBe('/tra-cuu?xong=1');
    expect(closed.cookies[0]?.value).toBe('');
  });

  it('a second factor that is wrong and a code that nobody has get one answer', async () => {
    const wrong = await post(`/tra-cuu/${codeOf('open')}`, { 'ma-rieng': 'AAAA-AAAA' });
    const nobody = await post('/tra-cuu/H18-240115-9999', { 'ma-rieng': receiptCodeOf(KEY, 'H18-240115-9999') });
    expect([wrong.statusCode, nobody.statusCode]).toEqual([403, 403]);
    const plain = (body: string, code: string) => body.replaceAll(code, '');
    expect(plain(wrong.body, codeOf('open'))).toBe(plain(nobody.body, 'H18-240115-9999'));
    expect(wrong.cookies).toEqual([]);
  });

  it('a cookie that was changed, or of another installation, shows nothing', async () => {
    const cookie = await open(codeOf('open'));
    const { body } = await get(`/tra-cuu/${codeOf('open')}`, `${cookie.slice(0, -4)}AAAA`);
    expect(body).not.toContain('Thời gian được tính thế nào');
  });

  it('a page of another site cannot try codes', async () => {
    const answer = await post(
      `/tra-cuu/${codeOf('open')}`,
      { 'ma-rieng': receiptCodeOf(KEY, codeOf('open')) },
      { origin: 'https://evil.example' },
    );
    expect([answer.statusCode, answer.cookies]).toEqual([403, []]);
  });

  it('after ten tries has to wait', async () => {
    const statuses = [];
    for (let count = 0; count < 11; count += 1) {
      statuses.push((await post('/tra-cuu/H18-240115-9998', { 'ma-rieng': `AAAA-AA${count}` })).statusCode);
    }
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(403));
    expect(statuses[10]).toBe(429);
  });
});

describe('rating', () => {
  const field = (body: string, name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';

  it('once, by who has the receipt; what was typed stays where the score is missing', async () => {
    const code = codeOf('returned');
    const cookie = await open(code);
    const form = await get(`/danh-gia/${code}`, cookie);
    expect(form.statusCode).toBe(200);
    const hidden = { csrf: field(form.body, 'csrf'), khoa: field(form.body, 'khoa') };
    const missing = await post(`/danh-gia/${code}`, { ...hidden, 'y-kien': 'Nhanh & gọn' }, { cookie });
    expect(missing.statusCode).toBe(422);
    expect(missing.body).toContain('Nhanh &amp; gọn</textarea>');
    expect(missing.body).toContain('Chưa chọn mức hài lòng');

    const given = { ...hidden, diem: '5', 'y-kien': 'Nhanh & gọn' };
    const done = await post(`/danh-gia/${code}`, given, { cookie });
    expect([done.statusCode, done.headers.location]).toEqual([303, `/danh-gia/${code}?xong=1`]);
    // Sent again by the back button: the same, once.
    expect((await post(`/danh-gia/${code}`, given, { cookie })).statusCode).toBe(303);
    const thanks = await get(`/danh-gia/${code}?xong=1`, cookie);
    expect(thanks.body).toContain('Đã ghi nhận đánh giá');
    expect(thanks.body).toContain('“Rất hài lòng”');
    const events = await server.context.db.query<{ actor: string; score: number }>(
      `select e.actor, (e.data ->> 'score')::int as score from dossier_event e join dossier d using (home_agency_id, dossier_id)
       where d.code = $1 and e.type = 'Rated'`,
      [code],
    );
    expect(events).toEqual([{ actor: expect.stringMatching(/^gt-[0-9a-f]{32}$/), score: 5 }]);
  });

  it('needs the page that was made for whoever sends it', async () => {
    const code = codeOf('ended');
    const cookie = await open(code);
    const forged = await post(`/danh-gia/${code}`, { diem: '1', csrf: 'x' }, { cookie });
    expect(forged.statusCode).toBe(403);
    expect(forged.body).toContain('Không thực hiện được');
  });

  it('not before there is a result', async () => {
    const code = codeOf('open');
    expect((await get(`/danh-gia/${code}`, await open(code))).body).toContain('chưa có kết quả nên chưa đánh giá được');
  });

  it('asks everybody else for the receipt, whether there is such a dossier or not', async () => {
    const [there, nobody] = await Promise.all([get(`/danh-gia/${codeOf('ended')}`), get('/danh-gia/H18-240115-9999')]);
    expect([there.statusCode, nobody.statusCode]).toEqual([403, 403]);
    expect(there.body.replaceAll(codeOf('ended'), '')).toBe(nobody.body.replaceAll('H18-240115-9999', ''));
  });
});

describe('the stand-in of the e-ID', () => {
  it('signs in an invented citizen at a demonstration on this machine, and out again', async () => {
    const page = await server.app.inject({ url: '/dinh-danh?tro-ve=/tra-cuu', headers: { host: 'localhost' } });
    expect(page.body).toContain('giả định');
    const answer = await server.app.inject({
      method: 'POST',
      url: '/dinh-danh',
      headers: { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'cong-dan=a&tro-ve=%2Ftra-cuu',
    });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/tra-cuu']);
    const cookie = `${answer.cookies[0]?.name}=${answer.cookies[0]?.value}`;
    const own = await get('/tra-cuu', cookie);
    expect(own.body).toContain('Bạn đã đăng nhập: Lò Thị Minh Họa (giả định)');
    const csrf = /name="csrf" value="([^"]*)"/.exec(own.body)?.[1] ?? '';
    await post('/dinh-danh/ra', { csrf }, { cookie });
    expect((await get('/tra-cuu', cookie)).body).not.toContain('Bạn đã đăng nhập');
  });

  it('leads to no other site', async () => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/dinh-danh',
      headers: { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
      payload: `cong-dan=a&tro-ve=${encodeURIComponent('//evil.example')}`,
    });
    expect(answer.headers.location).toBe('/tra-cuu');
  });

  it('is not there for who comes from elsewhere', async () => {
    expect((await get('/dinh-danh')).statusCode).toBe(404);
  });
});
