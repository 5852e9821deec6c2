import type { Role } from '@dunghen/domain/access';
import { COMMAND_TYPES } from '@dunghen/domain/lifecycle';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HERE, type Marks, PROVINCE, type TestReach, THERE, testReach } from './province.ts';

// Nobody sees or changes a dossier outside their reach, by any route: each of the interface's own description is tried.

let reach: TestReach;
let codes: { readonly here: string; readonly there: string };
let paths: readonly Path[] = [];

interface Path {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** Names that it takes behind the "?". */
  readonly asks: ReadonlySet<string>;
}

interface Described {
  readonly parameters?: readonly { readonly name?: string; readonly in?: string }[];
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const AT_AGENCY: readonly Role[] = ['counter', 'specialist', 'head-of-division', 'head-of-agency', 'clerk'];
/** Roles of the province that read no data of persons. */
const WITHOUT_PERSONS: readonly Role[] = ['provincial-leader', 'home-affairs', 'system'];

beforeAll(async () => {
  reach = await testReach();
  const { here, there } = reach.agencies;
  codes = { here: await reach.receive(here, HERE), there: await reach.receive(there, THERE) };
  const described: { paths: Readonly<Record<string, Readonly<Record<string, Described | undefined>>>> } = (
    await reach.app.inject({ url: '/api/v1/openapi.json', headers: { host: 'localhost' } })
  ).json();
  paths = Object.entries(described.paths).flatMap(([path, methods]) =>
    METHODS.flatMap((method) => {
      const operation = methods[method.toLowerCase()];
      if (operation === undefined) return [];
      const asked = (operation.parameters ?? []).filter((one) => one.in === 'query');
      return [{ method, path, asks: new Set(asked.map(({ name = '' }) => name)) }];
    }),
  );
});
afterAll(() => reach.close());

const reading = (): readonly Path[] => paths.filter(({ method }) => method === 'GET');

/** An address with the dossier's code, and anything that fits for the rest. */
function addressOf(path: string, code: string): string {
  return path
    .replace('{code}', encodeURIComponent(code))
    .replace('{period}', '2026-Q1')
    .replace('{year}', '2026')
    .replace(/\{sha256\}/, 'a'.repeat(64))
    .replace(/\{\w+\}/g, '01990000-0000-7000-8000-000000000009');
}

const QUERIES = (marks: Marks): readonly string[] => [
  '',
  '?personal=true',
  '?format=csv&personal=true',
  '?format=csv',
  '?format=xlsx',
  '?figure=received',
  `?q=${encodeURIComponent(marks.applicant)}`,
  `?q=${marks.identity}&personal=true`,
  `?code=${marks.identity}`,
  `?holder=${marks.identity}`,
  `?format=pdf&from=2026-01-01&to=2026-12-31`,
];

/**
 * What is worth asking an address: of queries that differ only in names that it does not take, one. For `everything`
 * all of them, by one of each kind of asker: that an address reads what it does not take is thereby looked for too.
 */
function queriesOf({ asks }: Path, marks: Marks, everything: boolean): readonly string[] {
  if (everything) return QUERIES(marks);
  const takenOf = (query: string) => [...new URLSearchParams(query)].filter(([name]) => asks.has(name)).join('&');
  return [
    ...new Map(
      QUERIES(marks)
        .toReversed()
        .map((query) => [takenOf(query), query]),
    ).values(),
  ];
}

const personalOf = (marks: Marks): readonly string[] => Object.values(marks);

/** What of a person an answer holds; problem details may say back what was asked, and that is the asker's own. */
function leakedOf(body: string, marks: Marks, url: string): readonly string[] {
  const asked = decodeURIComponent(url);
  return personalOf(marks).filter((word) => body.includes(word) && !asked.includes(word));
}

/** Addresses that list dossiers, or look for them. */
const isAboutOne = (path: string): boolean => path.includes('{code}');

describe.each(AT_AGENCY)('%s of another agency', (role) => {
  const isFirst = role === AT_AGENCY[0];
  let token = '';
  beforeAll(async () => {
    token = await reach.token({ role, agencyId: reach.agencies.here, validFrom: '2025-07-01' });
  });

  test('reads nothing of the dossier by any route', async () => {
    for (const route of reading()) {
      const { path } = route;
      for (const query of queriesOf(route, THERE, isFirst)) {
        const url = `${addressOf(path, codes.there)}${query}`;
        const { statusCode, body } = await reach.ask(token, 'GET', url);
        expect([url, leakedOf(body, THERE, url)]).toEqual([url, []]);
        if (isAboutOne(path) && path.startsWith('/api/v1/dossiers'))
          expect([url, [400, 403, 404].includes(statusCode)]).toEqual([url, true]);
        if (!isAboutOne(path) && !path.startsWith('/api/v1/public'))
          expect([url, body.includes(codes.there)]).toEqual([url, false]);
      }
    }
  });

  test('cannot tell it from one that does not exist', async () => {
    const unknown = codes.there.replace(/\d{4}$/, '9999');
    for (const { path } of paths.filter(
      ({ method, path }) => method === 'GET' && path.startsWith('/api/v1/dossiers/'),
    )) {
      const [one, none] = [
        await reach.ask(token, 'GET', addressOf(path, codes.there)),
        await reach.ask(token, 'GET', addressOf(path, unknown)),
      ];
      const plain = (body: string, code: string) =>
        body
          .replaceAll(code, 'MÃ')
          .replaceAll(encodeURIComponent(code), 'MÃ')
          .replace(/urn:uuid:[\w-]+/, '');
      expect([path, one.statusCode, plain(one.body, codes.there)]).toEqual([
        path,
        none.statusCode,
        plain(none.body, unknown),
      ]);
    }
  });

  test('changes nothing of it by any route', async () => {
    const url = `/api/v1/dossiers/${codes.there}/commands`;
    const before = await eventsOf(codes.there);
    for (const type of COMMAND_TYPES) {
      for (const body of [{ type }, { type, note: 'x', reason: 'x', officer: 'toi', step: 'draft', missing: ['x'] }]) {
        const answer = await reach.ask(token, 'POST', url, body, { 'if-match': `"${before}"` });
        expect([type, answer.statusCode >= 400]).toEqual([type, true]);
      }
    }
    for (const { method, path } of paths.filter(({ method, path }) => method !== 'GET' && isAboutOne(path))) {
      const answer = await reach.ask(token, method, addressOf(path, codes.there), {}, { 'if-match': `"${before}"` });
      expect([path, answer.statusCode >= 400]).toEqual([path, true]);
    }
    const note = await reach.ask(token, 'POST', url, { type: 'note', note: 'x' }, { 'if-match': `"${before}"` });
    expect(note.statusCode).toBe(404);
    expect(await eventsOf(codes.there)).toBe(before);
  });
});

async function eventsOf(code: string): Promise<number> {
  const rows = await reach.context.db.query<{ n: number }>('select seq as n from dossier where code = $1', [code]);
  return rows[0]?.n ?? 0;
}

test('the counter of the agency does read it: what is tried above is there to be seen', async () => {
  const token = await reach.token({ role: 'counter', agencyId: reach.agencies.there, validFrom: '2025-07-01' });
  const { body } = await reach.ask(token, 'GET', `/api/v1/dossiers/${codes.there}?personal=true`);
  expect(personalOf(THERE).filter((word) => !body.includes(word))).toEqual([]);
  expect((await reach.ask(token, 'GET', '/api/v1/dossiers')).body).toContain(codes.there);
  const showing = new Set<string>();
  for (const { path } of reading()) {
    for (const query of QUERIES(THERE)) {
      const url = `${addressOf(path, codes.there)}${query}`;
      if (leakedOf((await reach.ask(token, 'GET', url)).body, THERE, url).length > 0) showing.add(path);
    }
  }
  expect(showing.size).toBeGreaterThan(3);
});

test('a specialist of the agency reads no data of persons before the dossier is assigned', async () => {
  const token = await reach.token({ role: 'specialist', agencyId: reach.agencies.there, validFrom: '2025-07-01' });
  for (const route of reading()) {
    for (const query of queriesOf(route, THERE, false)) {
      const url = `${addressOf(route.path, codes.there)}${query}`;
      const { body } = await reach.ask(token, 'GET', url);
      expect([url, leakedOf(body, THERE, url)]).toEqual([url, []]);
    }
  }
});

describe.each(WITHOUT_PERSONS)('%s', (role) => {
  test('reads no data of persons by any route', async () => {
    const token = await reach.token({ role, agencyId: PROVINCE, validFrom: '2026-01-01' });
    for (const route of reading()) {
      for (const query of queriesOf(route, THERE, role === WITHOUT_PERSONS[0])) {
        const url = `${addressOf(route.path, codes.there)}${query}`;
        const { body } = await reach.ask(token, 'GET', url);
        expect([url, leakedOf(body, THERE, url), leakedOf(body, HERE, url)]).toEqual([url, [], []]);
      }
    }
  });
});

test('nobody who is not signed in reads anything', async () => {
  for (const { path } of reading()) {
    const url = addressOf(path, codes.there);
    const { statusCode, body } = await reach.app.inject({ url, headers: { host: 'localhost' } });
    expect([url, leakedOf(body, THERE, url)]).toEqual([url, []]);
    const open = /^\/api\/v1\/(public\/|session$|openapi\.json$|status$)/.test(path);
    if (!open) expect([url, statusCode]).toEqual([url, 401]);
  }
});
