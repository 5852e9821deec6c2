import { codeOf } from '../server/availability.ts';
import type { Database } from '../server/index.ts';

/** Years in which a dossier can have been taken in; anything else is a damaged date. */
const FIRST_MONTH = '1990-01-01';
const LAST_MONTH = '2100-12-01';

/** Makes sure that events of a month have a partition to go to. */
export type MonthKeeper = (intakeMonth: string) => Promise<void>;

/** Remembers which months are there; made for one import. */
export function keepMonths(db: Database): MonthKeeper {
  const known = new Set<string>();
  return async (intakeMonth) => {
    if (known.has(intakeMonth)) return;
    if (intakeMonth < FIRST_MONTH || intakeMonth > LAST_MONTH) throw new RangeError(`no intake in ${intakeMonth}`);
    await createPartition(db, intakeMonth);
    known.add(intakeMonth);
  };
}

/**
 * The partition is made as a table of its own and then attached, which, unlike CREATE TABLE … PARTITION OF, waits for
 * none who read or write the other months (a running import of ours among them). It stays if the import is rolled back.
 */
async function createPartition(db: Database, intakeMonth: string): Promise<void> {
  const name = `dossier_event_${intakeMonth.slice(0, 4)}_${intakeMonth.slice(5, 7)}`;
  const found = await db.query('select from pg_inherits where inhrelid = to_regclass($1)', [name]);
  if (found.length > 0) return;
  await db.query(`create table if not exists ${name} (like dossier_event including all)`).catch(ignoreTaken);
  await db
    .query(
      `alter table dossier_event attach partition ${name} for values from ('${intakeMonth}') to ('${nextMonth(intakeMonth)}')`,
    )
    .catch(ignoreTaken);
  await db.query(
    `create or replace trigger ${name}_no_truncate before truncate on ${name} for each statement execute function refuse_change()`,
  );
}

/** Another process made or attached the same partition at the same time. */
function ignoreTaken(error: unknown): void {
  // 42P07 duplicate table, 42710 its row type, 23505 the same in the catalogue, 42809 already a partition, 42P17 overlaps
  // (itself).
  if (!['42P07', '42710', '23505', '42809', '42P17'].includes(codeOf(error))) throw error;
}

function nextMonth(intakeMonth: string): string {
  const year = Number(intakeMonth.slice(0, 4));
  const month = Number(intakeMonth.slice(5, 7));
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}
