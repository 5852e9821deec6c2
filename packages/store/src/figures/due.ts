import { foldHistory } from '@dunghen/domain/dossier';
import { type DayNumber, dayOf, type Instant, startOfDay } from '@dunghen/domain/time';
import type { DossierKey, SearchScope } from '../dossier/index.ts';
import { type Judging, keysOf } from '../dossier/judging.ts';
import { readEvents } from '../dossier/read.ts';
import { inScope } from '../dossier/scope.ts';
import { makeBinder, scopeCondition } from '../dossier/search-conditions.ts';
import { judgeWith } from '../dossier/standing.ts';
import type { Database, Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

export interface DueQuery extends Judging {
  readonly scope: SearchScope;
  /** Resolving agencies; absent: all in scope. */
  readonly agencyIds?: readonly string[];
  readonly now: Instant;
  /** Local days, the last one included. */
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** How many open dossiers in time are due on a local day. */
export interface DueCount {
  readonly agencyId: string;
  readonly day: DayNumber;
  readonly count: number;
}

interface DueRow {
  readonly agencyId: string;
  readonly day: number;
  readonly count: number;
}

interface StaleRow extends DossierKey {
  readonly agencyId: string;
  readonly dueAt: Instant;
}

/**
 * Open dossiers in time by resolving agency and the day on which they are due, as `searchDossiers` lists them with the
 * verdict `open-in-time` and that day. What the cache was not made for today is judged from its events.
 */
export function countDue(db: Database, query: DueQuery): Promise<readonly DueCount[]> {
  if (query.scope.kind === 'none') return Promise.resolve([]);
  return inScope(db, query.scope, async (tx) => {
    const counted = await countCached(tx, query);
    const sums = new Map(counted.map((row) => [`${row.agencyId} ${row.day}`, { ...row }]));
    for (const { agencyId, dueAt } of await readStale(tx, query)) {
      const key = `${agencyId} ${dayOf(dueAt)}`;
      const sum = sums.get(key) ?? { agencyId, day: dayOf(dueAt), count: 0 };
      sums.set(key, { ...sum, count: sum.count + 1 });
    }
    return [...sums.values()].sort((a, b) => a.day - b.day || (a.agencyId < b.agencyId ? -1 : 1));
  });
}

/** Days are those of Vietnam, UTC+7 the whole year. */
const DAY = 'floor((extract(epoch from d.due_at) + 25200) / 86400)::int';

function conditionsOf(query: DueQuery, isStale: boolean) {
  const { values, bind } = makeBinder();
  const { general, byAgency } = keysOf(query);
  const key =
    byAgency.size === 0
      ? bind(general, 'text')
      : `coalesce(${bind(JSON.stringify(Object.fromEntries(byAgency)), 'jsonb')} ->> d.agency_id, ${bind(general, 'text')})`;
  const stale = `(d.judged_by <> ${key} or not d.regular)`;
  const from = bind(timestampText(startOfDay(query.from)), 'timestamptz');
  const to = bind(timestampText(startOfDay(query.to + 1)), 'timestamptz');
  const now = isStale ? undefined : bind(timestampText(query.now), 'timestamptz');
  const where = [
    'd.ended_at is null',
    // As the index `dossier_open_by_due` has it.
    `coalesce(d.due_at, 'infinity'::timestamptz) >= ${from}`,
    `coalesce(d.due_at, 'infinity'::timestamptz) < ${to}`,
    now === undefined
      ? stale
      : `not ${stale} and d.verdict = 'open-in-time' and (d.overdue_from is null or d.overdue_from > ${now})`,
    scopeCondition(query.scope, bind),
    ...(query.agencyIds === undefined ? [] : [`d.agency_id = any(${bind(query.agencyIds, 'text[]')})`]),
  ];
  return { where: where.join(' and '), values };
}

function countCached(tx: Executor, query: DueQuery): Promise<readonly DueRow[]> {
  const { where, values } = conditionsOf(query, false);
  return tx.query<DueRow>(
    `select d.agency_id as "agencyId", ${DAY} as day, count(*) as count from dossier d where ${where} group by 1, 2`,
    values,
  );
}

async function readStale(tx: Executor, query: DueQuery): Promise<readonly StaleRow[]> {
  const { where, values } = conditionsOf(query, true);
  const rows = await tx.query<StaleRow>(
    `select d.home_agency_id as "homeAgencyId", d.intake_month as "intakeMonth", d.dossier_id as "dossierId",
       d.agency_id as "agencyId", d.due_at as "dueAt" from dossier d where ${where}`,
    values,
  );
  const events = await readEvents(tx, rows);
  const judge = judgeWith(query);
  return rows.filter((row) => {
    const history = foldHistory(events.get(row.dossierId) ?? [], query.now);
    return history !== undefined && judge(history, query.now).verdict === 'open-in-time';
  });
}
