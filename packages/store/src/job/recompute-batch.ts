import { findFirstDifference } from '@dunghen/domain/calendar';
import { type Instant, startOfDay } from '@dunghen/domain/time';
import { calendarOf, type Judging, type JudgingKeys, keyFor, keysOf } from '../dossier/judging.ts';
import type { DossierKey } from '../dossier/record.ts';
import type { Transaction } from '../server/index.ts';
import type { RunRow } from './recompute-run.ts';

/** By what a recomputation judges: the calendar just before the decision, just after it, and as known now. */
export interface RecomputeJudgings {
  readonly before: Judging;
  readonly after: Judging;
  readonly now: Judging;
}

/** The same with what is common to all dossiers made once. */
export interface Prepared extends RecomputeJudgings {
  readonly keysBefore: JudgingKeys;
  readonly keysNow: JudgingKeys;
  /** Where the calendars before and now begin to say otherwise, for any agency; undefined: nowhere. */
  readonly differsFrom: Instant | undefined;
  /** The agencies whose calendar is another, where it is not that of all. */
  readonly agencyIds: readonly string[] | undefined;
}

export function prepare(judgings: RecomputeJudgings): Prepared {
  const { before, now } = judgings;
  const [keysBefore, keysNow] = [keysOf(before), keysOf(now)];
  const own = new Set([...keysBefore.byAgency.keys(), ...keysNow.byAgency.keys()]);
  const changed = [...own].filter((id) => keyFor(keysBefore, id) !== keyFor(keysNow, id));
  const firsts = [undefined, ...changed].flatMap((id) => {
    const [old, today] =
      id === undefined ? [before.calendar, now.calendar] : [calendarOf(before, id), calendarOf(now, id)];
    return findFirstDifference(old, today) ?? [];
  });
  return {
    ...judgings,
    keysBefore,
    keysNow,
    differsFrom: firsts.length === 0 ? undefined : startOfDay(Math.min(...firsts)),
    agencyIds: keysBefore.general === keysNow.general ? changed : undefined,
  };
}

/** A dossier that a recomputation looks at; its row is locked. */
export interface BatchRow extends DossierKey {
  readonly code: string;
  readonly agencyId: string;
  readonly seq: number;
  readonly hash: string;
  readonly judgedBy: string;
  readonly dueAt: Instant | null;
  readonly acceptedAt: Instant | null;
  readonly lastOccurredAt: Instant;
}

export const BATCH_SELECT = `d.home_agency_id as "homeAgencyId", d.intake_month as "intakeMonth", d.dossier_id as "dossierId",
  d.code, d.agency_id as "agencyId", d.seq, encode(d.hash, 'hex') as hash, d.judged_by as "judgedBy",
  d.due_at as "dueAt", d.accepted_at as "acceptedAt", d.last_occurred_at as "lastOccurredAt"`;

export const IS_OPEN = 'd.ended_at is null and d.accepted_at is not null';

const IS_STALE = 'd.judged_by <> coalesce($4::jsonb ->> d.agency_id, $5::text)';

/** The next dossiers in the order of the primary key, from where the run stands. */
export async function readBatch(
  tx: Transaction,
  run: RunRow,
  { keysNow, agencyIds }: Prepared,
  limit: number,
): Promise<readonly BatchRow[]> {
  const place = [run.afterHome, run.afterId, limit];
  const keys = [JSON.stringify(Object.fromEntries(keysNow.byAgency)), keysNow.general];
  switch (run.phase) {
    case 'open':
      return select(tx, `${IS_OPEN} and ($4::text[] is null or d.agency_id = any($4))`, [...place, agencyIds ?? null]);
    case 'stragglers':
      return select(tx, `${IS_OPEN} and ${IS_STALE}`, [...place, ...keys]);
    case 'ended':
      return select(tx, `not (${IS_OPEN}) and ${IS_STALE}`, [...place, ...keys]);
    case 'done':
      return [];
  }
}

function select(tx: Transaction, condition: string, values: readonly unknown[]): Promise<readonly BatchRow[]> {
  return tx.query<BatchRow>(
    `select ${BATCH_SELECT} from dossier d
     where ($1::text is null or (d.home_agency_id, d.dossier_id) > ($1::text, $2::uuid)) and ${condition}
     order by d.home_agency_id, d.dossier_id limit $3 for update`,
    values,
  );
}

/** How long after its acceptance a dossier may be flagged by the calendar: the days for asking a supplement, with room. */
const MARGIN_MS = 21 * 86_400_000;

/**
 * Whether nothing that is cached of a dossier can be another by the days that changed: it was judged by the calendar
 * before, and all of it lies before the first of them.
 */
export function canBeMarked(row: BatchRow, { keysBefore, keysNow, differsFrom }: Prepared): boolean {
  if (row.judgedBy === keyFor(keysNow, row.agencyId)) return true;
  if (row.judgedBy !== keyFor(keysBefore, row.agencyId)) return false;
  if (differsFrom === undefined) return true;
  if (row.acceptedAt === null) return row.lastOccurredAt < differsFrom;
  if (row.dueAt === null) return false;
  return Math.max(row.dueAt, row.lastOccurredAt, row.acceptedAt + MARGIN_MS) < differsFrom;
}
