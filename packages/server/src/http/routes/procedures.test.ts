import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contextOf, type OpenContext } from '@dunghen/app/context';
import { recordDemonstrationProcedures } from '@dunghen/app/procedure';
import type { Principal } from '@dunghen/domain/access';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../store/src/testing/index.ts';
import { PROCEDURE_SCHEMAS } from '../schema/procedure.ts';
import { addProcedureRoutes } from './procedures.ts';
import { routeServer } from './routes.fixture.ts';

const SAMPLES = join(import.meta.dirname, '../../../../../samples/procedures');
const CODE = '1.004873.000.00.00.H18';

const holder = (role: 'procedure-control' | 'specialist'): Principal => ({
  kind: 'officer',
  id: role,
  name: 'Cán bộ (nhân vật giả định)',
  grants: [{ role, agencyId: '11-2008', validFrom: '2020-01-01' }],
});
const OFFICERS: Readonly<Record<string, Principal>> = {
  control: holder('procedure-control'),
  specialist: holder('specialist'),
};

// 2026-11-23 08:00, going on by a millisecond at each look.
let now = Date.UTC(2026, 10, 23, 1);
let context: OpenContext;
let app: FastifyInstance;

beforeAll(async () => {
  context = await contextOf(await testDatabase(), () => now++);
  await recordDemonstrationProcedures(context.db);
  app = routeServer(OFFICERS, PROCEDURE_SCHEMAS, (api) => addProcedureRoutes(api, context));
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await context.close();
});

type Answer = Readonly<Record<string, unknown>>;

async function get(path: string, who = 'control'): Promise<{ readonly status: number; readonly body: Answer }> {
  const answer = await app.inject({ url: `/api/v1/procedures${path}`, headers: { 'x-test-as': who } });
  return { status: answer.statusCode, body: answer.json() };
}

async function post(path: string, body: object, who = 'control') {
  const headers = { 'x-test-as': who };
  const answer = await app.inject({ method: 'POST', url: `/api/v1/procedures${path}`, headers, payload: body });
  return { status: answer.statusCode, body: answer.json() as Answer };
}

async function upload(name: string, query = '', who = 'control') {
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(await readFile(join(SAMPLES, name)))]), name);
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  const answer = await app.inject({
    method: 'POST',
    url: `/api/v1/procedures/national-import${query}`,
    headers: { 'x-test-as': who, 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  return { status: answer.statusCode, body: answer.json() as Answer };
}

describe('reading', () => {
  test('the list is found without diacritics, a page at a time', async () => {
    const { status, body } = await get('?q=giay%20xac%20nhan&limit=1');
    expect([status, body]).toMatchObject([200, { total: expect.any(Number), next: expect.any(String) }]);
    const next = await get(`?q=giay%20xac%20nhan&limit=1&after=${String(body.next)}`);
    expect(next.body).not.toEqual(body);
  });

  test('a procedure has its limits, documents and steps', async () => {
    const { body } = await get('/1.012784.000.00.00.H18');
    expect(body).toMatchObject({
      standing: 'active',
      latest: 1,
      version: {
        name: 'Tách thửa hoặc hợp thửa đất',
        limits: [{ promised: { limit: { amount: 10, unit: 'working-day' } } }, { area: 'difficult' }],
        process: expect.arrayContaining([expect.objectContaining({ role: 'counter' })]),
      },
    });
  });

  test('the version of a day before the change is another', async () => {
    const of = async (day: string) => (await get(`/1.001612.000.00.00.H18?day=${day}`)).body;
    expect(await of('2025-06-30')).toMatchObject({ version: { version: 1, level: 'district' }, latest: 2 });
    expect(await of('2025-07-01')).toMatchObject({ version: { version: 2, level: 'commune' }, latest: 2 });
  });

  test('what is not localised, with its limit; and the indicators', async () => {
    const { body } = await get('/unlocalised');
    expect(body).toMatchObject({
      rows: [
        { code: '1.004873', dueAt: '2026-11-18T17:30:00+07:00', isPast: true },
        { code: '1.004509', kind: 'abolished', isPast: false },
        { code: '1.012786', isPast: false },
      ],
    });
    const figures = await get('/localising-figures?from=2025-06-01&to=2025-07-31');
    expect(figures.body).toMatchObject({ announced: { onTime: 3, all: 3 }, published: { onTime: 3, all: 3 } });
  });

  test.each([
    ['/1.999999', 'control', 404, 'unknown-procedure'],
    ['/1.999999/versions', 'control', 404, 'unknown-procedure'],
    ['?limit=0', 'control', 400, 'invalid-request'],
    ['?colour=red', 'control', 400, 'invalid-request'],
    ['/unlocalised?day=2026-13-01', 'control', 400, 'invalid-request'],
    ['', 'nobody', 403, 'not-allowed'],
  ])('%s for %s is answered with %d %s', async (path, who, status, code) => {
    const answer = await get(path, who);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe('editing', () => {
  test('a new version; what was based on an older one is refused', async () => {
    const { body } = await get(`/${CODE}`);
    const { version } = body as { readonly version: Answer };
    const { code: _code, version: _number, validFrom: _from, ...content } = version;
    const next = { from: '2026-12-01', basedOn: 1, content: { ...content, name: 'Tên mới' } };
    expect(await post(`/${CODE}/versions`, next)).toMatchObject({ status: 201, body: { version: { version: 2 } } });
    expect(await post(`/${CODE}/versions`, next)).toMatchObject({ status: 409, body: { code: 'version-conflict' } });
    const versions = await get(`/${CODE}/versions`);
    expect(versions.body).toMatchObject([{ version: 2, name: 'Tên mới' }, { version: 1 }]);
    const wrong = { ...next, basedOn: 2, from: '2026-12-02', content: { ...content, process: [], results: [] } };
    expect(await post(`/${CODE}/versions`, wrong)).toMatchObject({ status: 422, body: { code: 'procedure-problems' } });
    const misspelt = { ...next, content: { ...content, nmae: 'x' } };
    expect(await post(`/${CODE}/versions`, misspelt)).toMatchObject({ status: 400 });
    expect(await post(`/${CODE}/versions`, { ...next, basedOn: 2 }, 'specialist')).toMatchObject({ status: 403 });
  });

  test('an abolition', async () => {
    const body = { from: '2026-12-15', basedOn: 1, decision: { decision: '1/QĐ-UBND (giả định)', date: '2026-11-23' } };
    const code = '1.004509.000.00.00.H18';
    expect(await post(`/${code}/abolition`, body)).toMatchObject({
      status: 200,
      body: { version: { validTo: '2026-12-15' } },
    });
    expect((await get('/unlocalised')).body).not.toMatchObject({
      rows: expect.arrayContaining([{ code: '1.004509' }]),
    });
  });
});

describe('the national catalogue', () => {
  test('a preview, and then what was previewed', async () => {
    const preview = await upload('01-danh-muc.xlsx');
    expect(preview).toMatchObject({ status: 200, body: { isApplied: false, counts: { new: 4, changed: 1, same: 0 } } });
    const applied = await upload('01-danh-muc.xlsx', `?apply=${String(preview.body.fingerprint)}`);
    expect(applied).toMatchObject({ status: 200, body: { isApplied: true } });
    const again = await upload('01-danh-muc.xlsx', `?apply=${String(preview.body.fingerprint)}`);
    expect(again).toMatchObject({ status: 422, body: { code: 'preview-outdated' } });
  });

  test.each([
    ['03-dong-loi.xlsx', 'control', 422, 'bad-rows'],
    ['09-hong.xlsx', 'control', 422, 'file-truncated'],
    ['01-danh-muc.xlsx', 'specialist', 403, 'not-allowed'],
    ['01-danh-muc.xlsx', 'nobody', 403, 'not-allowed'],
  ])('%s from %s is refused with %d %s', async (name, who, status, code) => {
    const answer = await upload(name, '', who);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('no file at all', async () => {
    expect(await post('/national-import', {})).toMatchObject({ status: 415, body: { code: 'not-multipart' } });
  });
});
