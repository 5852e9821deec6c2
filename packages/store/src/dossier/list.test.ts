import { foldFacts, foldHistory } from '@dunghen/domain/dossier';
import { judge, PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { searchKey } from '@dunghen/domain/text';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, load } from '../../test/load.ts';
import { dossiers, testCalendar } from '../../test/random-dossiers.ts';
import type { Database } from '../server/index.ts';
import { testDatabase } from '../testing/index.ts';
import { type DossierFilter, type DossierRow, listDossiers } from './index.ts';

const judging = { policy: PROVINCE_POLICY, calendar: testCalendar() };
const all = fc.sample(dossiers, { numRuns: 200, seed: 77 });
const NOW = 1_725_000_000_000;
const MARCH = 1_710_000_000_000;

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  await load(db, judging, all);
}, 60_000);
afterAll(() => db.close());

async function everyPage(filter: DossierFilter, asOf: number, limit: number): Promise<readonly DossierRow[]> {
  const rows: DossierRow[] = [];
  let after: string | undefined;
  do {
    const page = await listDossiers(
      db,
      { ...judging, filter, asOf },
      { limit, ...(after === undefined ? {} : { after }) },
    );
    rows.push(...page.rows);
    after = page.next;
  } while (after !== undefined);
  return rows;
}

function wanted(filter: DossierFilter, asOf: number): readonly string[] {
  return all
    .filter(({ events }) => {
      const [facts, history] = [foldFacts(events), foldHistory(events)];
      const then = foldHistory(events, asOf);
      if (facts === undefined || history === undefined || then === undefined) return false;
      const intake = history.acceptedAt?.at ?? history.submittedAt?.at ?? 0;
      const text = searchKey(
        [facts.intake.code, facts.intake.procedureName, facts.officer, facts.intake.applicant].join(' '),
      );
      return (
        (filter.agencyIds?.includes(facts.agencyId) ?? true) &&
        (filter.states?.includes(facts.state) ?? true) &&
        (filter.officer === undefined || facts.officer === filter.officer) &&
        (filter.acceptedFrom === undefined || intake >= filter.acceptedFrom) &&
        (filter.acceptedTo === undefined || intake < filter.acceptedTo) &&
        (filter.text === undefined ||
          searchKey(filter.text)
            .split(' ')
            .every((word) => text.includes(word))) &&
        (filter.verdicts?.includes(judge(then, asOf, judging.policy, judging.calendar).verdict) ?? true)
      );
    })
    .map(codeOf)
    .toSorted();
}

test.each<[string, DossierFilter]>([
  ['everything', {}],
  ['an agency', { agencyIds: ['xa-1'] }],
  ['no agency at all', { agencyIds: [] }],
  ['states', { states: ['completed', 'returned'] }],
  ['an officer', { officer: 'Cán bộ (ví dụ)' }],
  ['a time of intake', { acceptedFrom: 1_704_042_000_000, acceptedTo: 1_711_904_400_000 }],
  ['verdicts', { verdicts: ['late', 'open-overdue'] }],
  ['verdicts of an agency', { verdicts: ['paused'], agencyIds: ['ha', 'xa-2'] }],
  ['words without diacritics, in any order', { text: 'THU dang Nguoi' }],
  ['signs that LIKE would read', { text: '100%_\\' }],
  ['nothing found', { text: 'không có ở đâu' }],
])('%s: each dossier once, over all pages, judged as of the instant', async (_, filter) => {
  for (const [asOf, limit] of [
    [NOW, 13],
    [MARCH, 40],
  ] as const) {
    const rows = await everyPage(filter, asOf, limit);
    expect(rows.map((row) => row.code).toSorted()).toEqual(wanted(filter, asOf));
  }
});

test('newest intake first', async () => {
  const rows = await everyPage({ states: ['completed', 'accepted', 'in-process'] }, NOW, 9);
  const intakes = rows.flatMap((row) => row.acceptedAt ?? []);
  expect(intakes).toEqual(intakes.toSorted((a, b) => b - a));
});
