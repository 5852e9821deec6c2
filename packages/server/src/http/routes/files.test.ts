import { request as rawRequest } from 'node:http';
import type { Principal } from '@dunghen/domain/access';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type FileWorld,
  LAY,
  LEADER,
  NOW,
  officerOf,
  openFileWorld,
  PHU,
  pdfOf,
} from '../../../../app/src/file/files.fixture.ts';
import { issueResult, standInCitizenStore } from '../../../../app/src/result/index.ts';
import { signPdf } from '../../../../documents/src/signature/testing/index.ts';
import { FILE_SCHEMAS } from '../schema/file.ts';
import { CommandAnswer } from '../schema/record.ts';
import { addFileRoutes } from './files.ts';
import { addResultRoutes } from './results.ts';
import { routeServer } from './routes.fixture.ts';

const OFFICERS: Readonly<Record<string, Principal>> = {
  counter: officerOf('counter', PHU),
  head: officerOf('head-of-agency', PHU),
  elsewhere: officerOf('counter', LAY),
};

const citizenStore = standInCitizenStore();
let world: FileWorld;
let app: FastifyInstance;
let url = '';

beforeAll(async () => {
  world = await openFileWorld({ perFile: 2_000_000, perDossier: 3_000_000 });
  app = routeServer(OFFICERS, [CommandAnswer, ...FILE_SCHEMAS], (api) => {
    const { files } = world.context;
    const context = files === undefined ? world.context : { ...world.context, files: { ...files, citizenStore } };
    addFileRoutes(api, context);
    addResultRoutes(api, context);
  });
  url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/api/v1`;
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const as = (who: string) => ({ 'x-test-as': who });

function post(
  code: string,
  bytes: Uint8Array,
  options: { name?: string; type?: string; query?: string; who?: string } = {},
) {
  const form = new FormData();
  const { name = 'Tờ khai đăng ký.pdf', type = 'application/pdf', query = '', who = 'counter' } = options;
  form.append('file', new Blob([Uint8Array.from(bytes)], { type }), name);
  return fetch(`${url}/dossiers/${code}/files${query}`, { method: 'POST', body: form, headers: as(who) });
}

/** What an upload answers. */
async function fileOf(answer: Response): Promise<{ readonly sha256: string }> {
  return (await answer.json()) as { readonly sha256: string };
}

const get = (path: string, headers: Record<string, string> = as('counter')) => fetch(`${url}${path}`, { headers });

describe('upload and download', () => {
  test('a file goes in with its Vietnamese name and comes out whole, in part, and in the list', async () => {
    const code = await world.takeIn();
    const bytes = pdfOf('Qua HTTP');
    const answer = await post(code, bytes);
    expect(answer.status).toBe(201);
    const file = await fileOf(answer);
    expect(file).toMatchObject({ name: 'Tờ khai đăng ký.pdf', contentType: 'application/pdf', purpose: 'part' });
    const whole = await get(`/dossiers/${code}/files/${file.sha256}`);
    expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);
    expect(whole.headers.get('content-type')).toBe('application/pdf');
    expect(whole.headers.get('content-disposition')).toBe(
      `attachment; filename="To_khai_dang_ky.pdf"; filename*=UTF-8''T%E1%BB%9D%20khai%20%C4%91%C4%83ng%20k%C3%BD.pdf`,
    );
    expect(whole.headers.get('content-security-policy')).toContain('sandbox');
    const part = await get(`/dossiers/${code}/files/${file.sha256}`, { ...as('counter'), range: 'bytes=5-9' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 5-9/${bytes.length}`);
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(5, 10))).toBe(true);
    expect(await (await get(`/dossiers/${code}/files`)).json()).toEqual({ rows: [file] });
  });

  test('a large file streams through', async () => {
    const code = await world.takeIn();
    const bytes = Buffer.concat([pdfOf('Lon'), Buffer.alloc(1_900_000, 0x20), Buffer.from('%%EOF')]);
    const file = await fileOf(await post(code, bytes));
    const back = await get(`/dossiers/${code}/files/${file.sha256}`);
    expect(Buffer.from(await back.arrayBuffer()).equals(bytes)).toBe(true);
  });

  test('a file without a signature is said to have none, one that is no PDF cannot be asked', async () => {
    const code = await world.takeIn();
    const { sha256 } = await fileOf(await post(code, pdfOf('Chua ky')));
    const looked = await get(`/dossiers/${code}/files/${sha256}/signature`);
    expect(await looked.json()).toMatchObject({ verified: false, code: 'no-signature', signatures: [] });
    const xml = await fileOf(await post(code, Buffer.from('<a/>'), { name: 'a.xml', type: 'text/xml' }));
    expect((await get(`/dossiers/${code}/files/${xml.sha256}/signature`)).status).toBe(422);
    expect((await get(`/dossiers/${code}/files/${sha256}/signature`, as('elsewhere'))).status).toBe(404);
  });

  test('a paper is used again by another dossier', async () => {
    const [from, to] = [await world.takeIn(), await world.takeIn()];
    const { sha256 } = await fileOf(await post(from, pdfOf('Lai')));
    const body = JSON.stringify({ from, sha256 });
    const headers = { ...as('counter'), 'content-type': 'application/json' };
    const reused = await fetch(`${url}/dossiers/${to}/files/reuse`, { method: 'POST', body, headers });
    expect([reused.status, (await fileOf(reused)).sha256]).toEqual([201, sha256]);
  });
});

describe('what is refused is told by problem details', () => {
  test.each<[number, string, Uint8Array, Parameters<typeof post>[2]]>([
    [413, 'file-too-large', Buffer.alloc(2_000_001), {}],
    [413, 'file-too-large', Buffer.alloc(9_000_000), {}],
    [415, 'executable', Buffer.from('MZ'), { name: 'a.exe' }],
    [415, 'type-mismatch', pdfOf('x'), { name: 'a.png', type: 'image/png' }],
    [422, 'empty-file', Buffer.alloc(0), {}],
    [422, 'damaged', Buffer.from('%PDF-1.4'), {}],
    [403, 'not-allowed', pdfOf('x'), { query: '?purpose=result' }],
    [404, 'unknown-dossier', pdfOf('x'), { who: 'elsewhere' }],
    [400, 'invalid-request', pdfOf('x'), { query: '?purpose=khac' }],
  ])('%i %s', async (status, problem, bytes, options) => {
    const code = await world.takeIn();
    const answer = await post(code, bytes, options);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status, code: problem, detail: expect.stringMatching(/\.$/) });
    expect(answer.status).toBe(status);
  });

  test.each([
    ['application/json', '{}', 415],
    ['multipart/form-data; boundary=x', '--x--\r\n', 400],
    ['multipart/form-data', 'x', 400],
  ])('a body that is no file: %s', async (type, body, status) => {
    const code = await world.takeIn();
    const headers = { ...as('counter'), 'content-type': type };
    const answer = await fetch(`${url}/dossiers/${code}/files`, { method: 'POST', body, headers });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  test.each([
    ['bytes=999999-', 416],
    ['bytes=-0', 416],
    ['bytes=0-1,3-4', 200],
    ['items=0-1', 200],
  ])('range %s: %i', async (range, status) => {
    const code = await world.takeIn();
    const { sha256 } = await fileOf(await post(code, pdfOf('Pham vi')));
    const answer = await get(`/dossiers/${code}/files/${sha256}`, { ...as('counter'), range });
    expect(answer.status).toBe(status);
    if (status === 416) expect(answer.headers.get('content-range')).toMatch(/^bytes \*\/\d+$/);
  });

  test('a file of a dossier out of reach is not there', async () => {
    const code = await world.takeIn();
    const { sha256 } = await fileOf(await post(code, pdfOf('Xa')));
    expect((await get(`/dossiers/${code}/files/${sha256}`, as('elsewhere'))).status).toBe(404);
    expect((await get(`/dossiers/${code}/files/${'0'.repeat(64)}`)).status).toBe(404);
    expect((await get(`/dossiers/${code}/files/xyz`)).status).toBe(400);
  });
});

test('an upload that breaks off leaves nothing, and the server goes on', async () => {
  const code = await world.takeIn();
  await new Promise<void>((resolve) => {
    const sending = rawRequest(`${url}/dossiers/${code}/files`, {
      method: 'POST',
      headers: { ...as('counter'), 'content-type': 'multipart/form-data; boundary=x', 'content-length': 100_000 },
    });
    sending.on('error', () => resolve());
    sending.on('close', () => resolve());
    sending.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4 nửa chừng');
    setTimeout(() => sending.destroy(), 50);
  });
  expect(await (await get(`/dossiers/${code}/files`)).json()).toEqual({ rows: [] });
  expect((await post(code, pdfOf('Sau do'))).status).toBe(201);
});

describe('results and fees', () => {
  test('a result is found by holder; a fee report adds up', async () => {
    const code = await world.takeIn();
    const input = {
      code,
      expectedVersion: 2,
      idempotencyKey: 'http',
      name: 'Giấy phép',
      holder: '011',
      paperReason: 'Phôi',
    };
    const issued = await issueResult(world.context, OFFICERS.head ?? { kind: 'anonymous' }, input, { id: 'r' });
    expect(issued.ok).toBe(true);
    const found = await (await get('/results?holder=011', as('head'))).json();
    expect(found).toMatchObject({ rows: [{ code, name: 'Giấy phép', sentToCitizenStore: false }] });
    expect((await get('/results', as('head'))).status).toBe(422);
    const fees = await get(`/fees?agencyId=${PHU}&from=2026-03-01&to=2026-03-31`, as('head'));
    expect(await fees.json()).toMatchObject({ from: '2026-03-01', to: '2026-03-31', rows: [], total: { net: 0 } });
    expect((await get(`/fees?agencyId=${PHU}&from=2026-03-31&to=2026-03-01`, as('head'))).status).toBe(400);
  });
});

describe('a result that is issued', () => {
  const act = (path: string, body: object | undefined, headers: Record<string, string>) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { ...as('head'), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  test('is replaced by a signed one, which goes to its holder', async () => {
    const code = await world.takeIn();
    const input = { code, expectedVersion: 2, idempotencyKey: `paper-${code}`, name: 'Giấy phép', paperReason: 'Phôi' };
    const issued = await issueResult(world.context, OFFICERS.head ?? { kind: 'anonymous' }, input, { id: 'r' });
    const first = issued.ok ? issued.value.resultId : '';
    const signed = signPdf(pdfOf('Thay the'), LEADER, { writtenAt: NOW - 60_000 });
    const { sha256 } = await fileOf(await post(code, signed, { query: '?purpose=result', who: 'head' }));
    const looked = await (await get(`/dossiers/${code}/files/${sha256}/signature`, as('head'))).json();
    expect(looked).toMatchObject({ verified: true, signatures: [{ coversWholeFile: true, signedAtProven: false }] });
    const body = { name: 'Giấy phép', reason: 'Đã có chữ ký số', sha256, holder: '012' };
    const place = `/dossiers/${code}/results/${first}/replacement`;
    const seen = { 'idempotency-key': `replace-${code}`, 'if-match': '"3"' };
    const replaced = await act(place, body, seen);
    expect([replaced.status, replaced.headers.get('etag')]).toEqual([200, '"5"']);
    expect((await act(place, body, seen)).headers.get('etag')).toBe('"5"');
    expect((await act(place, body, { 'idempotency-key': 'other' })).status).toBe(428);
    const found = await (await get('/results?holder=012', as('head'))).json();
    expect(found).toMatchObject({ rows: [{ signature: { signer: 'Người ký (nhân vật giả định)' } }] });
    const [row] = (found as { readonly rows: readonly { readonly resultId: string }[] }).rows;
    const delivery = `/dossiers/${code}/results/${row?.resultId}/delivery`;
    const sent = await act(delivery, undefined, { 'idempotency-key': `send-${code}`, 'if-match': '"5"' });
    expect([sent.status, citizenStore.delivered.size]).toEqual([200, 1]);
    const old = `/dossiers/${code}/results/${first}/delivery`;
    expect((await act(old, undefined, { 'idempotency-key': 'old', 'if-match': '"6"' })).status).toBe(404);
  });
});
