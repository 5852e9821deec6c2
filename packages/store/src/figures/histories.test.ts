import { type DossierHistory, foldHistory } from '@dunghen/domain/dossier';
import { PORTAL_766_POLICY, PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { contributionOf, type TallyWindow } from '@dunghen/domain/report';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, load } from '../../test/load.ts';
import { BOUNDARIES, dossiers, IMPORTS, testCalendar } from '../../test/random-dossiers.ts';
import type { DossierKey } from '../dossier/index.ts';
import type { Database } from '../server/index.ts';
import { testDatabase } from '../testing/index.ts';
import { readHistoriesOf } from './histories.ts';

const calendar = testCalendar();
const LATEST = 4_000_000_000_000;
const all = fc.sample(dossiers, { numRuns: 400, seed: 766 });

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  await load(db, { policy: PROVINCE_POLICY, calendar }, all);
}, 60_000);
afterAll(() => db.close());

const windows: readonly TallyWindow[] = BOUNDARIES.slice(1).map((to, index) => {
  return { from: BOUNDARIES[index] ?? 0, to, asOf: to };
});

test.each([
  ['the cached policy', PROVINCE_POLICY],
  ['the policy of index 766', PORTAL_766_POLICY],
])('a history written from one row is judged as that of its events, by %s', async (_, policy) => {
  const keys = await db.query<DossierKey & { readonly code: string }>(
    `select home_agency_id as "homeAgencyId", intake_month as "intakeMonth", dossier_id as "dossierId", code from dossier`,
  );
  const byCode = new Map(all.map((dossier) => [codeOf(dossier), dossier.events]));
  for (const knownAt of [...IMPORTS, LATEST]) {
    const histories = await readHistoriesOf(db, { policy, calendar }, knownAt, keys, 1);
    // Those of rows tell no submission. They are enough to say something.
    if (knownAt === LATEST) expect([...histories.values()].filter(isOfRow).length).toBeGreaterThan(20);
    for (const { dossierId, code } of keys) {
      const whole = foldHistory(byCode.get(code) ?? [], undefined, knownAt);
      const read = histories.get(dossierId);
      for (const window of windows) {
        const [a, b] = [read, whole].map((history) => history && contributionOf(history, window, policy, calendar));
        expect({ code, knownAt, window, counted: figured(a) }).toEqual({ code, knownAt, window, counted: figured(b) });
      }
    }
  }
});

const isOfRow = ({ limit, submittedAt }: DossierHistory): boolean => limit === undefined && submittedAt === undefined;

/** All but that it is due soon, which depends on the limit and is in no figure. */
function figured(counted: ReturnType<typeof contributionOf>) {
  if (counted === undefined) return undefined;
  const { judgement, ...rest } = counted;
  return { ...rest, judgement: { ...judgement, flags: judgement.flags.filter((flag) => flag !== 'due-soon') } };
}
