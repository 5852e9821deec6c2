import { dayOf, type Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** Up to where the last sweep looked. */
export interface SweptUntil {
  /** By the application's clock, by which rungs are told. */
  readonly sweptAt: Instant;
  /** By the database's clock, by which things are recorded. */
  readonly seenAt: Instant;
}

/** What a sweep looks at, and what it will have looked at once it is done. */
export interface SweepPlan {
  /** Only what changed since; absent: everything. */
  readonly since: SweptUntil | undefined;
  readonly next: SweptUntil & { readonly wholeAt: Instant; readonly judgedBy: readonly string[] };
}

interface MarkRow extends SweptUntil {
  readonly wholeAt: Instant;
  readonly judgedBy: readonly string[];
}

/** Everything is looked at once an hour, so that nothing can be passed over for long. */
const WHOLE_EVERY_MS = 3_600_000;
/** What is recorded at an instant is seen when its transaction ends, which may be this much later. */
const UNSEEN_MS = 900_000;
const NAME = 'rungs';

/**
 * Everything is looked at on another day than the last time (the bands are others then), by another calendar, once an
 * hour, and where the clock went back. Else what was recorded or came to be due soon since.
 */
export async function planSweep(
  db: Executor,
  {
    now,
    judgedBy,
    isWhole,
  }: { readonly now: Instant; readonly judgedBy: readonly string[]; readonly isWhole: boolean },
): Promise<SweepPlan> {
  const [clock] = await db.query<{ now: Instant }>("select date_trunc('milliseconds', clock_timestamp()) as now");
  const [mark] = await db.query<MarkRow>(
    `select swept_at as "sweptAt", whole_at as "wholeAt", seen_at as "seenAt", judged_by as "judgedBy"
     from sweep_mark where name = $1`,
    [NAME],
  );
  const seenAt = (clock?.now ?? 0) - UNSEEN_MS;
  const keys = judgedBy.toSorted();
  const goesOn = mark !== undefined && !isWhole && continues(mark, now, keys);
  return {
    since: goesOn ? { sweptAt: mark.sweptAt, seenAt: mark.seenAt } : undefined,
    next: { sweptAt: now, seenAt, wholeAt: goesOn ? mark.wholeAt : now, judgedBy: keys },
  };
}

function continues(mark: MarkRow, now: Instant, keys: readonly string[]): boolean {
  const sameDay = dayOf(mark.sweptAt) === dayOf(now) && mark.sweptAt <= now;
  return sameDay && now - mark.wholeAt < WHOLE_EVERY_MS && mark.judgedBy.join(' ') === keys.join(' ');
}

/** To be called when all of the plan was done: a sweep that was killed leaves the mark where it was. */
export async function markSweep(db: Executor, { next }: SweepPlan): Promise<void> {
  await db.query(
    `insert into sweep_mark (name, swept_at, whole_at, seen_at, judged_by) values ($1, $2, $3, $4, $5)
     on conflict (name) do update set swept_at = excluded.swept_at, whole_at = excluded.whole_at,
       seen_at = excluded.seen_at, judged_by = excluded.judged_by`,
    [NAME, timestampText(next.sweptAt), timestampText(next.wholeAt), timestampText(next.seenAt), next.judgedBy],
  );
}
