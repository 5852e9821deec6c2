import { foldHistory } from '@dunghen/domain/dossier';
import { judge, PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { DEFAULT_LADDER, rungBands, rungsIn } from '@dunghen/domain/rung';
import { getLocal, type Instant } from '@dunghen/domain/time';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeOf, load } from '../../test/load.ts';
import { dossiers, type RandomDossier, testCalendar } from '../../test/random-dossiers.ts';
import { keysOf } from '../dossier/index.ts';
import type { Database } from '../server/index.ts';
import { testDatabase } from '../testing/index.ts';
import { sweepRungs } from './sweep.ts';

const calendar = testCalendar();
const judging = { policy: PROVINCE_POLICY, calendar };

/** What has happened by an instant; the rest of the dossier's life is still to come. */
function livedUntil(all: readonly RandomDossier[], now: Instant): readonly RandomDossier[] {
  return all.flatMap(({ homeAgencyId, events }) => {
    const lived = events.filter((event) => event.occurredAt <= now && event.type !== 'Corrected');
    return lived.length === 0 ? [] : [{ homeAgencyId, events: lived }];
  });
}

/** The rungs by the one judgement that lists and figures have, one dossier at a time. */
function expectedRungs(all: readonly RandomDossier[], now: Instant): readonly string[] {
  const bands = rungBands(calendar, now, DEFAULT_LADDER);
  return all
    .flatMap((dossier) => {
      const history = foldHistory(dossier.events);
      const judgement = history && judge(history, now, PROVINCE_POLICY, calendar);
      if (history?.acceptedAt === undefined || judgement?.dueAt === undefined) return [];
      if (judgement.verdict !== 'open-in-time' && judgement.verdict !== 'open-overdue') return [];
      const soon = judgement.flags.includes('due-soon') ? { dueSoonFrom: now } : {};
      const facts = { acceptedAt: history.acceptedAt.at, dueAt: judgement.dueAt, ...soon };
      return rungsIn(bands, facts, now).map((kind) => `${codeOf(dossier)} ${kind}`);
    })
    .sort();
}

async function sweptRungs(db: Database, now: Instant): Promise<readonly string[]> {
  const bands = rungBands(calendar, now, DEFAULT_LADDER);
  await sweepRungs(db, [{ judgedBy: keysOf(judging).general, bands }], now);
  const rows = await db.query<{ code: string; kind: string }>(
    'select d.code, r.kind from rung r join dossier d using (home_agency_id, dossier_id)',
  );
  return rows.map(({ code, kind }) => `${code} ${kind}`).sort();
}

test('a sweep fires what the judgement of each dossier says, whatever happened to it', async () => {
  const db = await testDatabase();
  let rungs = 0;
  try {
    await fc.assert(
      fc.asyncProperty(
        fc.array(dossiers, { minLength: 30, maxLength: 60 }),
        fc.constantFrom(
          '2024-01-24T08:00',
          '2024-02-01T09:30',
          '2024-02-13T08:00',
          '2024-04-01T16:00',
          '2024-05-18T10:00',
        ),
        async (all, local) => {
          const now = getLocal(local);
          await db.query('truncate dossier, dossier_code, outbox, sweep_mark');
          await db.query('alter table rung disable trigger user');
          await db.query('delete from rung');
          const lived = livedUntil(all, now);
          await load(db, judging, lived);
          const expected = expectedRungs(lived, now);
          rungs += expected.length;
          expect(await sweptRungs(db, now)).toEqual(expected);
        },
      ),
      { numRuns: 12 },
    );
  } finally {
    await db.close();
  }
  expect(rungs).toBeGreaterThan(20);
});
