import type { Principal } from '@dunghen/domain/access';
import type { CalendarException } from '@dunghen/domain/calendar';
import { formatDay } from '@dunghen/domain/time';
import { accountNames } from '@dunghen/store/account';
import { readCatalogue } from '@dunghen/store/catalogue';
import { type RecomputeLine, type RecomputeRun, readRecomputeLines, readRecomputeRuns } from '@dunghen/store/job';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { DecidedDay } from '../job/calendar-decision.ts';
import type { Outcome } from '../outcome/index.ts';
import { END_OF_TIME } from '../procedure/end-of-time.ts';
import { type NamedDay, nameDays } from './named-days.ts';

/** A recorded decision with its days, and how far the recomputation of open dossiers is. */
export interface ListedDecision extends Omit<RecomputeRun, 'decidedBy'> {
  /** Name of who recorded it; the program's own words for a calendar that came with it. */
  readonly by: string;
  readonly days: readonly NamedDay[];
}

const MOST = 200;

/** The newest decisions on the calendar. */
export async function listCalendarDecisions(
  context: AppContext,
  principal: Principal,
): Promise<Outcome<readonly ListedDecision[]>> {
  const world = await accessWorld(context);
  const permission = allow(principal, 'calendar:read', NOWHERE, world);
  if (!permission.ok) return notAllowed(permission);
  const [runs, records] = await Promise.all([
    readRecomputeRuns(context.db, MOST),
    readCatalogue(context.db, 'calendar-day', END_OF_TIME),
  ]);
  const names = await accountNames(
    context.db,
    runs.map(({ decidedBy }) => decidedBy),
  );
  const days = Map.groupBy(records, ({ recordedAt }) => recordedAt);
  const rows = runs.map(({ decidedBy, ...run }) => ({
    ...run,
    by: names.get(decidedBy) ?? decidedBy,
    days: nameDays(
      world.register,
      (days.get(run.recordedAt) ?? []).map(({ data }) => decidedDayOf(data as unknown as CalendarException)),
    ),
  }));
  return { ok: true, value: rows };
}

function decidedDayOf({ day, recordedAt: _at, source: _source, ...rest }: CalendarException): DecidedDay {
  return { ...rest, day: formatDay(day) };
}

export interface MovedDossiers {
  readonly rows: readonly RecomputeLine[];
  /** Key of the next page; absent on the last. */
  readonly next?: string;
}

/** The dossiers that a decision moved, each with before and after. For who decides: the list goes through all agencies. */
export async function listMovedDossiers(
  context: AppContext,
  principal: Principal,
  { runId, after, limit }: { readonly runId: string; readonly after?: string; readonly limit: number },
): Promise<Outcome<MovedDossiers>> {
  const permission = allow(principal, 'calendar:edit', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const rows = await readRecomputeLines(context.db, runId, {
    limit: limit + 1,
    ...(after === undefined ? {} : { after }),
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last !== undefined ? { next: last.code } : {};
  return { ok: true, value: { rows: page, ...next } };
}
