import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeApi } from '../../src/http/describe.ts';
import {
  compileChecks,
  type Document,
  type Operation,
  operationsOf,
  type Parameter,
  resolve,
  type Schema,
} from './document.ts';
import { type Example, examplesOf, HINTS, newKey } from './examples.ts';
import { type TestProvince, testProvince } from './fixture.ts';
import { ofWrongKind, sample } from './sample.ts';

// Walks the OpenAPI document as it is served and calls each operation with a valid request and with broken ones.

const document: Document = JSON.parse(await describeApi());
const operations = operationsOf(document);
const checkOf = compileChecks(document);
const PROBLEM: Schema = { $ref: '#/components/schemas/Problem' };

let province: TestProvince;
let examples: Readonly<Record<string, () => Promise<Example>>>;
beforeAll(async () => {
  province = await testProvince();
  examples = await examplesOf(province);
}, 120_000);
afterAll(() => province.close());

/** Answer to anybody, so that no sign-in is asked for. */
const OPEN = new Set(['getSession', 'signIn', 'lookUpDossier']);
/** Of the person at a browser: what a machine's token is answered is told in the tests of sign-in. */
const OF_SESSIONS = new Set([
  'signIn',
  'signOut',
  'changePassword',
  'listOwnSessions',
  'endOwnSession',
  'startSecondFactor',
  'finishSecondFactor',
  'stopSecondFactor',
]);

interface Call {
  readonly token?: string;
  readonly example?: Example;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly without?: string;
}

/** Calls an operation by its example, what it lacks made by its schemas. */
function call(
  operation: Operation,
  { token, example = {}, query = {}, without, ...given }: Call,
): Promise<LightMyRequestResponse> {
  const valuesIn = (place: Parameter['in'], own: Readonly<Record<string, string>> | undefined) =>
    Object.fromEntries(
      operation.parameters
        .filter((parameter) => parameter.in === place && parameter.name !== without)
        .filter(({ name, required }) => required === true || own?.[name] !== undefined)
        .map(({ name, schema }) => [name, own?.[name] ?? String(sample(document, schema))]),
    );
  const path = valuesIn('path', example.path);
  const url = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const search = new URLSearchParams({ ...valuesIn('query', example.query), ...query });
  const headers = { host: 'localhost', ...valuesIn('header', example.headers) };
  const { raw } = example;
  const body =
    raw !== undefined
      ? raw.payload
      : 'body' in given
        ? given.body
        : (example.body ?? (operation.body && sample(document, operation.body)));
  return province.app.inject({
    method: operation.method,
    url: `${url}${search.size === 0 ? '' : `?${search}`}`,
    headers: {
      ...headers,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': raw?.type ?? 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

/** What every answer has to be: of a documented status, of its content type, by its schema. */
function expectDocumented(operation: Operation, answer: LightMyRequestResponse): void {
  const status = String(answer.statusCode);
  expect([
    operation.operationId,
    status,
    Object.keys(operation.responses).includes(status),
    answer.body.slice(0, 300),
  ]).toEqual([operation.operationId, status, true, answer.body.slice(0, 300)]);
  if (answer.statusCode >= 400) {
    expectProblem(answer);
    return;
  }
  const schema = operation.responses[status]?.content?.['application/json']?.schema;
  if (schema === undefined) return;
  const check = checkOf(schema);
  check(answer.json());
  expect([operation.operationId, check.errors]).toEqual([operation.operationId, null]);
}

function expectProblem(answer: LightMyRequestResponse): void {
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  const check = checkOf(PROBLEM);
  check(answer.json());
  expect(check.errors).toBeNull();
  expect(answer.json()).toMatchObject({ status: answer.statusCode });
  // Vietnamese, and nothing of the inside.
  expect(answer.json().detail).not.toMatch(/undefined|TypeError|select |insert |\bat \//);
}

const exampleOf = (operation: Operation): Promise<Example> =>
  examples[operation.operationId]?.() ?? Promise.resolve(HINTS[operation.operationId] ?? {});

describe.each(operations.map((operation) => [operation.operationId, operation] as const))('%s', (id, operation) => {
  test('a valid request is answered as documented', async () => {
    const answer = await call(operation, { token: province.tokens.all, example: await exampleOf(operation) });
    expectDocumented(operation, answer);
    if (id in examples)
      expect([id, answer.statusCode < 300, answer.body.slice(0, 300)]).toEqual([id, true, answer.body.slice(0, 300)]);
    // What its schemas make is well-formed, whatever comes of it.
    else if (operation.body !== undefined)
      expect([id, answer.statusCode, answer.body]).not.toEqual([id, 500, answer.body]);
  });

  test('without sign-in nobody is answered', async () => {
    const answer = await call(operation, { example: await exampleOf(operation) });
    if (OPEN.has(id)) return expectDocumented(operation, answer);
    expect([id, answer.statusCode]).toEqual([id, 401]);
    expectProblem(answer);
  });

  test('with a token that is none nobody is answered', async () => {
    const answer = await call(operation, { token: 'x'.repeat(43), example: await exampleOf(operation) });
    expect([id, answer.statusCode]).toEqual([id, 401]);
    expectProblem(answer);
  });

  test('without the right nothing is done or told', async () => {
    const answer = await call(operation, { token: province.tokens.none, example: await exampleOf(operation) });
    expectDocumented(operation, answer);
    if (OPEN.has(id) || OF_SESSIONS.has(id) || OF_EVERYBODY.has(id)) return;
    if (AS_EMPTY.has(id)) {
      const found: Readonly<Record<string, readonly unknown[]>> = answer.json();
      expect([id, Object.values(found).flat()]).toEqual([id, []]);
      return;
    }
    expect([id, [403, 404].includes(answer.statusCode), answer.statusCode]).toEqual([id, true, answer.statusCode]);
  });

  const queries = operation.parameters.filter((parameter) => parameter.in === 'query');
  test.skipIf(queries.length === 0)('an unknown parameter is refused, not passed over', async () => {
    const example = await exampleOf(operation);
    const answer = await call(operation, { token: province.tokens.all, example, query: { 'khong-co': '1' } });
    expect([id, answer.statusCode]).toEqual([id, 400]);
    expectProblem(answer);
  });

  const narrow = operation.parameters.filter(
    ({ schema }) => schema.enum !== undefined || schema.type === 'integer' || schema.format === 'date',
  );
  test.each(narrow.map((parameter) => [parameter.name, parameter] as const))(
    '%s of another kind is refused',
    async (name, parameter) => {
      const example = await exampleOf(operation);
      const wrong = { [name]: 'không-phải' };
      const broken: Example = parameter.in === 'path' ? { ...example, path: { ...example.path, ...wrong } } : example;
      const query = parameter.in === 'query' ? wrong : {};
      const answer = await call(operation, { token: province.tokens.all, example: broken, query });
      expect([id, name, answer.statusCode]).toEqual([id, name, 400]);
      expectProblem(answer);
    },
  );

  const needed = operation.parameters.filter(({ required, in: place }) => required === true && place !== 'path');
  test.each(needed.map(({ name }) => [name]))('%s left out is refused', async (name) => {
    const example = await exampleOf(operation);
    const answer = await call(operation, { token: province.tokens.all, example, without: name });
    expect([id, name, answer.statusCode]).toEqual([id, name, 400]);
    expectProblem(answer);
  });

  const { body } = operation;
  if (body !== undefined) describe('its body', () => brokenBodies(operation, body));
});

/** Answer with nothing found whether there is nothing or nothing that one may see. */
const AS_EMPTY = new Set(['findResults']);

/** Tell everybody who is signed in the same, which is nobody's secret. */
const OF_EVERYBODY = new Set(['getStatus', 'listPeriods']);

function brokenBodies(operation: Operation, given: Schema): void {
  const schema = resolve(document, given);
  const ask = async (body: unknown) => {
    const example = await exampleOf(operation);
    const headers = { ...example.headers, 'idempotency-key': newKey() };
    return call(operation, { token: province.tokens.all, example: { ...example, headers }, body });
  };
  const good = async (): Promise<Readonly<Record<string, unknown>>> => ({
    ...Object(sample(document, given)),
    ...(await exampleOf(operation)).body,
  });

  test.each([
    ['that is no JSON', '{"type":'],
    ['that is a list', '[]'],
    ['that is nothing', 'null'],
  ])('%s is refused', async (_, text) => {
    const answer = await ask(text);
    expect([operation.operationId, answer.statusCode]).toEqual([operation.operationId, 400]);
    expectProblem(answer);
  });

  test('an unknown field is refused, not passed over', async () => {
    const answer = await ask({ ...(await good()), khongCo: 1 });
    expect([operation.operationId, answer.statusCode]).toEqual([operation.operationId, 400]);
    expectProblem(answer);
  });

  test.each((schema.required ?? []).map((name) => [name]))('%s left out is refused', async (name) => {
    const { [name]: _left, ...rest } = await good();
    const answer = await ask(rest);
    expect([operation.operationId, answer.statusCode]).toEqual([operation.operationId, 400]);
    expectProblem(answer);
  });

  test.each(Object.entries(schema.properties ?? {}))('%s of another kind is refused', async (name, property) => {
    const answer = await ask({ ...(await good()), [name]: ofWrongKind(document, property) });
    expect([operation.operationId, name, answer.statusCode]).toEqual([operation.operationId, name, 400]);
    expectProblem(answer);
  });
}

test('the dossier of another agency is the same as none', async () => {
  const read = operations.find(({ operationId }) => operationId === 'getDossier');
  const example = await examples.getDossier?.();
  if (read === undefined || example === undefined) throw new Error('no such operation');
  const foreign = await call(read, { token: province.tokens.elsewhere, example });
  const unknown = await call(read, { token: province.tokens.elsewhere, example: { path: { code: 'KHONG-CO' } } });
  const plain = (answer: LightMyRequestResponse, code: string | undefined) => {
    const { instance: _request, ...problem } = answer.json();
    return JSON.stringify(problem).replaceAll(code ?? '', 'X');
  };
  expect(foreign.statusCode).toBe(404);
  expect(plain(foreign, example.path?.code)).toBe(plain(unknown, 'KHONG-CO'));
});
