import type { Database } from '../server/index.ts';

/** Makes sure that events of a month have a partition to go to. */
export type MonthKeeper = (intakeMonth: string) => Promise<void>;

/**
 * Remembers which months are there; made for one import, or for the life of a process. `intakeMonth` is its first day,
 * between '1990-01-01' and '2100-12-01': anything else is a damaged date, which the database refuses. The partition is
 * made outside the caller's transaction, and stays where that is rolled back.
 */
export function keepMonths(db: Database): MonthKeeper {
  const known = new Set<string>();
  return async (intakeMonth) => {
    if (known.has(intakeMonth)) return;
    await db.query('select ensure_intake_month($1)', [intakeMonth]);
    known.add(intakeMonth);
  };
}
