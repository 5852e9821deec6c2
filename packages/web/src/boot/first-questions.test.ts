import { expect, it } from 'vitest';
import { firstQuestions, mayRead, type Question } from './first-questions.ts';

const periods = [
  { key: '2024-Q2', isDefault: false },
  { key: '2024-Q1', isDefault: true },
];

/** All addresses, where the server answers each question about periods with the two above. */
const addressesOf = (questions: readonly Question[]): readonly string[] =>
  questions.flatMap(({ address, next }) => [address, ...addressesOf(next?.(periods) ?? [])]);

const LIST = '/api/v1/dossiers?sort=intake&limit=100';
const QUARTERS = '/api/v1/periods?kind=quarter&scheme=calendar';

it.each([
  ['/dossiers', '', [LIST]],
  ['/dossiers/', '', [LIST]],
  ['/dossiers', '?q=khai', []],
  ['/dossiers/000.00.00.H18-240115-0001', '', []],
  ['/figures', '', ['/api/v1/periods', '/api/v1/periods/2024-Q1/figures']],
  ['/figures', '?period=2023-Q4&sort=late', ['/api/v1/periods', '/api/v1/periods/2023-Q4/figures']],
  ['/control', '', [QUARTERS, '/api/v1/periods/2024-Q1/figures']],
  ['/control', '?period=2023-Q4&agency=a', [QUARTERS, '/api/v1/periods/2023-Q4/figures']],
  ['/control', '?period=2023-Q4&policy=portal766', []],
  ['/work', '', []],
  ['/sign-in', '', []],
])('%s%s asks first for %j', (pathname, search, addresses) => {
  expect(addressesOf(firstQuestions(pathname, search))).toEqual(addresses);
});

it.each([[[]], [undefined], [{ detail: 'x' }], [[{ key: 1 }]]])(
  'asks for no figures where there are no periods: %j',
  (answer) => {
    expect(firstQuestions('/figures', '').flatMap(({ next }) => next?.(answer) ?? [])).toEqual([]);
  },
);

it.each([
  [{ signedIn: true, demonstration: false, mustChangePassword: false }, true],
  [{ signedIn: false, demonstration: true, mustChangePassword: false }, true],
  [{ signedIn: false, demonstration: false, mustChangePassword: false }, false],
  [{ signedIn: true, demonstration: false, mustChangePassword: true }, false],
  [undefined, false],
])('%j: asks for what the page shows: %s', (session, may) => {
  expect(mayRead(session)).toBe(may);
});
