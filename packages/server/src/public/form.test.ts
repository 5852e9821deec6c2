import { receiptCodeOf } from '@dunghen/app/dossier';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEY, type PublicServer, publicServer } from './public.fixture.ts';

const PATH = '/nop-ho-so/1.004884.000.00.00.H18';
let server: PublicServer;
beforeAll(async () => {
  server = await publicServer('demonstration');
});
afterAll(() => server.close());

const HEADERS = { host: 'localhost', origin: 'http://localhost' };

/** A visitor: keeps the cookie, finds hidden fields in the page shown last. */
function visitor() {
  let cookie = '';
  let page = '';
  /** Of the last page with a form, as an old tab has it. */
  let csrf = '';
  const field = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  const keep = (answer: LightMyRequestResponse): LightMyRequestResponse => {
    for (const { name, value } of answer.cookies) cookie = `${name}=${value}`;
    if (answer.statusCode !== 303) page = answer.body;
    csrf = field('csrf') === '' ? csrf : field('csrf');
    return answer;
  };
  const get = async (url: string) => keep(await server.app.inject({ url, headers: { ...HEADERS, cookie } }));
  const send = async (url: string, body: Readonly<Record<string, string>>) =>
    keep(
      await server.app.inject({
        method: 'POST',
        url,
        headers: { ...HEADERS, cookie, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ csrf, to: field('to'), ...body }).toString(),
      }),
    );
  const upload = async (url: string, part: string, name: string, bytes: Buffer) => {
    const mark = '----thu';
    const text = (key: string, value: string) =>
      `--${mark}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
    const head = `${text('csrf', csrf)}${text('to', field('to'))}${text('part', part)}--${mark}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    return keep(
      await server.app.inject({
        method: 'POST',
        url,
        headers: { ...HEADERS, cookie, 'content-type': `multipart/form-data; boundary=${mark}` },
        payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${mark}--\r\n`)]),
      }),
    );
  };
  const follow = async (answer: LightMyRequestResponse) => get(String(answer.headers.location));
  return {
    get,
    send,
    upload,
    follow,
    field,
    signIn: (id: string) => send('/dinh-danh', { 'cong-dan': id, 'tro-ve': PATH }),
  };
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const DETAILS = {
  applicant: 'Lò Thị Minh Họa (giả định)',
  phone: '0912 345 678',
  email: '',
  address: 'Bản Giả Định',
  subject: 'Đăng ký lại khai sinh cho con <em>tôi</em>',
  delivery: 'counter',
};

describe('the own form', () => {
  it('asks to sign in first, and is not there at an installation that has not switched it on', async () => {
    expect((await visitor().get(PATH)).body).toContain('Đăng nhập bằng định danh điện tử để điền tờ khai');
    const empty = await publicServer('empty');
    const { body, statusCode } = await empty.get(PATH);
    expect([statusCode, body.includes('Không có thủ tục này')]).toEqual([404, true]);
    await empty.close();
  });

  it('says what is wrong at its field and keeps what was typed', async () => {
    const person = visitor();
    await person.signIn('b');
    await person.get(PATH);
    const { statusCode, body } = await person.send(PATH, { ...DETAILS, phone: '123', applicant: '' });
    expect(statusCode).toBe(422);
    expect(body).toContain('id="phone-loi">Số điện thoại phải có 10 chữ số');
    expect(body).toContain('Chưa chọn cơ quan giải quyết');
    expect(body).toContain('value="123"');
    expect(body).toContain('cho con &lt;em&gt;tôi&lt;/em&gt;</textarea>');
  });

  it('is filled in over two visits, with papers, checked, handed in once, and gives a number', async () => {
    const person = visitor();
    await person.signIn('a');
    const first = await person.get(PATH);
    const agency = /<option value="([^"]+)">UBND/.exec(first.body)?.[1] ?? '';
    await person.follow(await person.send(PATH, { ...DETAILS, agencyId: agency }));

    const later = visitor();
    await later.signIn('a');
    const again = await later.get(PATH);
    expect(again.body).toContain('Bạn có tờ khai soạn dở');
    expect(again.body).toContain('value="Bản Giả Định"');
    const files = await later.follow(await later.send(PATH, { ...DETAILS, agencyId: agency }));
    const parts = [...files.body.matchAll(/<option value="([^"]+)">/g)].map(([, key = '']) => key);
    const form = later.field('to');

    const wrong = await later.upload(`${PATH}/giay-to`, parts[0] ?? '', 'virus.exe', Buffer.from('MZ'));
    expect([wrong.statusCode, wrong.body.includes('Chỉ nhận ảnh')]).toEqual([422, true]);
    const large = await later.upload(
      `${PATH}/giay-to`,
      parts[0] ?? '',
      'to.png',
      Buffer.concat([PNG, Buffer.alloc(5 * 1024 * 1024)]),
    );
    expect([large.statusCode, large.body.includes('Tệp lớn hơn 5 MB')]).toEqual([422, true]);
    const summary = await later.get(`${PATH}/kiem-tra?to=${form}`);
    expect(summary.body).toContain('Còn thiếu giấy tờ bắt buộc');
    for (const part of parts) {
      await later.get(`${PATH}/giay-to?to=${form}`);
      expect((await later.upload(`${PATH}/giay-to`, part, 'to khai.png', PNG)).statusCode).toBe(303);
    }
    const ready = await later.get(`${PATH}/kiem-tra?to=${form}`);
    expect(ready.body).not.toContain('Còn thiếu');
    const done = await later.follow(await later.send(`${PATH}/nop`, {}));
    const code = /Mã hồ sơ của bạn là ([\w.-]+)\./.exec(done.body)?.[1] ?? '';
    expect(code).toMatch(/^H18[.\d]*-\d{6}-\d{4}$/);
    expect(done.body).toContain(receiptCodeOf(KEY, code));
    // This server has no store of files: what could not be recorded is told, not dropped in silence.
    expect(done.body).toContain(`${parts.length} tệp không ghi được vào hồ sơ`);
    const twice = await later.send(`${PATH}/nop`, { to: form });
    expect(twice.headers.location).toBe(`${PATH}/xong?to=${form}`);

    const dossiers = await server.context.db.query<{ code: string; state: string }>(
      'select code, state from dossier where applicant_identity = $1',
      ['000000000001'],
    );
    expect(dossiers).toEqual([{ code, state: 'submitted' }]);
    const [kept] = await server.context.db.query<{ content: Buffer }>('select content from online_form where id = $1', [
      form,
    ]);
    expect(kept?.content.length).toBe(0);
    expect((await later.get('/tra-cuu')).body).toContain(code);
    expect((await later.get(`/tra-cuu/${code}`)).body).toContain('Mới đăng ký');
  });

  it('what is kept is sealed, and nobody else opens it', async () => {
    const person = visitor();
    await person.signIn('c');
    const first = await person.get(PATH);
    const agency = /<option value="([^"]+)">UBND/.exec(first.body)?.[1] ?? '';
    await person.follow(await person.send(PATH, { ...DETAILS, agencyId: agency, address: 'Bản Bí Mật' }));
    const form = person.field('to');
    const [row] = await server.context.db.query<{ content: Buffer; owner: string }>(
      'select content, owner from online_form where id = $1',
      [form],
    );
    expect(row?.content.toString('utf8')).not.toContain('Bí Mật');
    expect(row?.owner).not.toContain('000000000003');
    const other = visitor();
    await other.signIn('b');
    const { statusCode, body } = await other.get(`${PATH}/kiem-tra?to=${form}`);
    expect([statusCode, body.includes('Không có tờ khai này')]).toEqual([404, true]);
    expect((await person.send(`${PATH}/xoa`, { to: form })).statusCode).toBe(303);
    expect((await person.get(`${PATH}/giay-to?to=${form}`)).statusCode).toBe(404);
  });
});
