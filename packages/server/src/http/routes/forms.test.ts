import { randomUUID } from 'node:crypto';
import type { Principal } from '@dunghen/domain/access';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FileWorld, LAY, officerOf, openFileWorld, PHU } from '../../../../app/src/file/files.fixture.ts';
import { addErrors } from '../errors.ts';
import { FORM_SCHEMAS } from '../schema/form.ts';
import { Problem } from '../schema/problem.ts';
import { addFormRoutes } from './forms.ts';

const OFFICERS: Readonly<Record<string, Principal>> = {
  counter: officerOf('counter', PHU),
  elsewhere: officerOf('counter', LAY),
};

let world: FileWorld;
let app: FastifyInstance;
let code = '';

beforeAll(async () => {
  world = await openFileWorld();
  code = await world.takeIn();
  app = Fastify({ genReqId: () => randomUUID() });
  app.decorateRequest('principal', {
    getter(this: FastifyRequest): Principal {
      return OFFICERS[String(this.headers['x-test-as'])] ?? { kind: 'anonymous' };
    },
  });
  addErrors(app);
  for (const schema of [Problem, ...FORM_SCHEMAS]) app.addSchema(schema);
  app.register(async (scope) => addFormRoutes(scope.withTypeProvider<TypeBoxTypeProvider>(), world.context), {
    prefix: '/api/v1',
  });
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const get = (path: string, who = 'counter') => app.inject({ url: `/api/v1${path}`, headers: { 'x-test-as': who } });
const path = (rest: string): string => `/dossiers/${code}/forms${rest}`;

test('the forms that there are', async () => {
  const answer = await get(path(''));
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({
    rows: [
      {
        kind: 'receipt',
        number: '01',
        name: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
        issuedAt: '2026-03-02T09:00:00+07:00',
      },
      {
        kind: 'process-control',
        number: '06',
        name: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
        issuedAt: '2026-03-02T09:00:00+07:00',
      },
    ],
  });
});

test.each([
  ['/receipt', 'application/pdf', 'attachment', '%PDF'],
  [
    '/receipt?format=docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'attachment',
    'PK',
  ],
  ['/process-control?disposition=inline&number=07', 'application/pdf', 'inline', '%PDF'],
])('%s is a file', async (rest, type, disposition, begins) => {
  const answer = await get(path(rest));
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toBe(type);
  expect(answer.headers['content-disposition']).toContain(`${disposition}; filename="`);
  expect(answer.rawPayload.toString('latin1')).toMatch(new RegExp(`^${begins}`));
});

test.each([
  ['counter', '/apology', 422, 'nothing-to-print'],
  ['counter', '/passport', 400, 'invalid-request'],
  ['counter', '/receipt?format=odt', 400, 'invalid-request'],
  ['counter', '/receipt?asOf=gestern', 422, 'invalid-time'],
  ['elsewhere', '/receipt', 404, 'unknown-dossier'],
  ['elsewhere', '', 404, 'unknown-dossier'],
])('%s asks for %s: %d %s', async (who, rest, status, problem) => {
  const answer = await get(path(rest), who);
  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toMatchObject({ code: problem });
});

test.each([
  ['counter', 'from=2026-03-01&to=2026-03-31&format=xlsx', 200],
  ['counter', 'from=2026-03-31&to=2026-03-01', 400],
  ['counter', 'from=2026-02-30&to=2026-03-01', 400],
  ['counter', '', 400],
  ['elsewhere', 'from=2026-03-01&to=2026-03-31', 403],
  ['nobody', 'from=2026-03-01&to=2026-03-31', 403],
])('the register, %s with %s: %d', async (who, query, status) => {
  expect((await get(`/agencies/${PHU}/register?${query}`, who)).statusCode).toBe(status);
});
