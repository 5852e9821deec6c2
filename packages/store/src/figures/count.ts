import type { JudgementFlag } from '@dunghen/domain/judgement';
import {
  type AgencyFigures,
  type Contribution,
  type Entry,
  type Exit,
  startFigureCounter,
  type TallyWindow,
  type Timeliness,
} from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import { unpackFlags } from '../dossier/flags.ts';
import type { DossierKey, Judging } from '../dossier/index.ts';
import type { Database, Executor } from '../server/index.ts';
import { candidatesOf } from './candidates.ts';
import { replay } from './replay.ts';

/** What is counted, by whose knowledge and by which policy. */
export interface FigureQuery extends Judging {
  readonly window: TallyWindow;
  readonly knownAt: Instant;
  /** All agencies where absent. */
  readonly agencyIds?: readonly string[];
}

/** Dossiers of one agency that the cache counts alike, and the keys of those that it leaves to their events. */
export interface CountedRow {
  readonly agencyId: string;
  readonly entry: Entry | null;
  readonly exit: Exit | null;
  readonly timeliness: Timeliness | null;
  readonly flags: number;
  readonly count: number;
  readonly homes: readonly string[] | null;
  readonly months: readonly string[] | null;
  readonly ids: readonly string[] | null;
}

/** Flags that a figure depends on: end-by-return, original-due-unknown, met-reschedule (flags.ts). */
const COUNTED_FLAGS = 0b100011;

/** Counts what `counted` (candidates.ts) holds by `key`, a column of it; the key comes out as `agencyId`. */
export const countSql = (key: string): string => `
select ${key} as "agencyId",
  case when not d.replay then d.entry end as entry,
  case when not d.replay then d.exit end as exit,
  case when not d.replay then d.timeliness end as timeliness,
  case when d.replay then 0 else d.flags & ${COUNTED_FLAGS} end as flags,
  count(*) as count,
  array_agg(d.home_agency_id) filter (where d.replay) as homes,
  array_agg(d.intake_month::text) filter (where d.replay) as months,
  array_agg(d.dossier_id::text) filter (where d.replay) as ids
from counted d
group by 1, 2, 3, 4, 5`;

/**
 * The tally of each resolving agency that has a dossier in the window, in order of `agencyId`; equal to
 * `tally` of `@dunghen/domain/report` over all histories (held by a property test on the database). Where the caches
 * were made by the same policy and calendar the database counts; the rest, and everything under another policy, is
 * judged here from the events.
 */
export function countFigures(db: Database, query: FigureQuery): Promise<readonly AgencyFigures[]> {
  return db.snapshot((tx) => countWithin(tx, query));
}

async function countWithin(tx: Executor, query: FigureQuery): Promise<readonly AgencyFigures[]> {
  const { sql, values } = candidatesOf(query);
  const rows = await tx.query<CountedRow>(sql + countSql('d.agency_id'), values);
  const counter = startFigureCounter();
  for (const row of rows) {
    const contribution = contributionOfRow(row);
    if (contribution === undefined) continue;
    for (let n = 0; n < row.count; n += 1) counter.add(contribution);
  }
  await replay(tx, query, rows.flatMap(keysOfRow), (_, contribution) => counter.add(contribution));
  const wanted = query.agencyIds === undefined ? undefined : new Set(query.agencyIds);
  return [...counter.figures().values()]
    .filter((figures) => wanted === undefined || wanted.has(figures.agencyId))
    .sort((a, b) => (a.agencyId < b.agencyId ? -1 : 1));
}

/** What each dossier of the row adds, as the domain says it; the verdict itself is told by the columns. */
export function contributionOfRow(row: CountedRow): Contribution | undefined {
  if (row.entry === null || row.exit === null) return undefined;
  const flags: readonly JudgementFlag[] = unpackFlags(row.flags);
  return {
    entry: row.entry,
    entryAgencyId: row.agencyId,
    exit: row.exit,
    exitAgencyId: row.agencyId,
    ...(row.timeliness === null ? {} : { timeliness: row.timeliness }),
    moves: [],
    judgement: { verdict: 'no-limit', lateMinutes: 0, flags },
  };
}

export function keysOfRow(row: CountedRow): readonly DossierKey[] {
  return (row.ids ?? []).map((dossierId, index) => ({
    dossierId,
    homeAgencyId: row.homes?.[index] ?? '',
    intakeMonth: row.months?.[index] ?? '',
  }));
}
