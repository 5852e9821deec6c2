import { foldHistory } from '@dunghen/domain/dossier';
import { PORTAL_766_POLICY, PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { type Contribution, contributionOf } from '@dunghen/domain/report';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, load } from '../../test/load.ts';
import { AGENCIES, BOUNDARIES, dossiers, IMPORTS, testCalendar } from '../../test/random-dossiers.ts';
import type { DossierRow } from '../dossier/index.ts';
import type { Database } from '../server/index.ts';
import { testDatabase } from '../testing/index.ts';
import { type FigureDossierQuery, type FigureKey, figureDossiers, isInFigure, partsOf } from './index.ts';

const calendar = testCalendar();
const LATEST = 4_000_000_000_000;
const all = fc.sample(dossiers, { numRuns: 140, seed: 21 });
const FIGURES: readonly FigureKey[] = [
  'carried-over',
  'reopened',
  'received',
  'received-online',
  'received-direct',
  'received-postal',
  'resolved',
  'early',
  'on-time',
  'late',
  'no-due-date',
  'rejected',
  'withdrawn',
  'stopped',
  'open',
  'open-in-time',
  'open-paused',
  'open-overdue',
  'open-no-limit',
];

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  await load(db, { policy: PROVINCE_POLICY, calendar }, all);
}, 60_000);
afterAll(() => db.close());

function expected(query: FigureDossierQuery): ReadonlyMap<string, Contribution> {
  const found = new Map<string, Contribution>();
  const agencyIds = query.agencyIds === undefined ? undefined : new Set(query.agencyIds);
  for (const dossier of all) {
    const history = foldHistory(dossier.events, undefined, query.knownAt);
    const contribution = history && contributionOf(history, query.window, query.policy, calendar);
    if (contribution && isInFigure(partsOf(query.figure), agencyIds, contribution))
      found.set(codeOf(dossier), contribution);
  }
  return found;
}

async function everyPage(
  query: FigureDossierQuery,
  limit: number,
): Promise<{ readonly rows: readonly DossierRow[]; readonly totals: ReadonlySet<number> }> {
  const rows: DossierRow[] = [];
  const totals = new Set<number>();
  let after: string | undefined;
  do {
    const page = await figureDossiers(db, query, { limit, ...(after === undefined ? {} : { after }) });
    rows.push(...page.rows);
    totals.add(page.total);
    after = page.next;
  } while (after !== undefined);
  return { rows, totals };
}

// "A number without its dossiers" must never happen (DESIGN); the list behind a figure has as many rows as it says.
describe.each([
  ['as known today', LATEST, PROVINCE_POLICY, undefined],
  ['as known in April', IMPORTS[0] ?? 0, PROVINCE_POLICY, undefined],
  ['of two agencies', LATEST, PROVINCE_POLICY, AGENCIES.slice(0, 2)],
  ['by the portal’s policy', LATEST, PORTAL_766_POLICY, undefined],
])('%s', (_, knownAt, policy, agencyIds) => {
  test.each(FIGURES)('%s: the dossiers, each once, as many as counted, with their verdict', async (figure) => {
    const window = { from: BOUNDARIES[0] ?? 0, to: BOUNDARIES[2] ?? 0, asOf: BOUNDARIES[2] ?? 0 };
    const query = { figure, window, knownAt, policy, calendar, ...(agencyIds === undefined ? {} : { agencyIds }) };
    const wanted = expected(query);
    const { rows, totals } = await everyPage(query, 17);
    expect(rows.map((row) => row.code).toSorted()).toEqual([...wanted.keys()].toSorted());
    expect([...totals]).toEqual([wanted.size]);
    for (const row of rows) {
      const judgement = wanted.get(row.code)?.judgement;
      expect([row.code, row.verdict, row.lateMinutes]).toEqual([row.code, judgement?.verdict, judgement?.lateMinutes]);
    }
    if (figure === 'late')
      expect(rows.map((row) => -row.lateMinutes)).toEqual(
        rows.map((row) => -row.lateMinutes).toSorted((a, b) => a - b),
      );
  });
});

test('a page key that is not one of ours begins from the start', async () => {
  const window = { from: BOUNDARIES[0] ?? 0, to: BOUNDARIES[2] ?? 0, asOf: BOUNDARIES[2] ?? 0 };
  const query = { figure: 'open' as const, window, knownAt: LATEST, policy: PROVINCE_POLICY, calendar };
  const first = await figureDossiers(db, query, { limit: 3 });
  expect(await figureDossiers(db, query, { limit: 3, after: 'nonsense' })).toEqual(first);
});
