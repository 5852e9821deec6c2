import { type AgencyFigures, type Contribution, startFigureCounter, type TallyWindow } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import { findGroup } from '../dossier/group-code.ts';
import type { DossierKey, Judging } from '../dossier/index.ts';
import type { Database, Executor } from '../server/index.ts';
import { candidatesOf, ENTRIES } from './candidates.ts';
import { replay } from './replay.ts';

/** What is counted, by whose knowledge and by which policy. */
export interface FigureQuery extends Judging {
  readonly window: TallyWindow;
  readonly knownAt: Instant;
  /** All agencies where absent. */
  readonly agencyIds?: readonly string[];
}

/** Dossiers that the cache counts alike, or one that it leaves to its events. */
interface CountedRow {
  /** The column asked for: agency, field. */
  readonly label: string;
  readonly entry: number | null;
  readonly grp: number | null;
  /** Key of a dossier to read again: month, id and home, as the last may hold anything. */
  readonly replayed: string | null;
  readonly count: number;
}

const countSql = (label: string): string => `
select ${label} as label,
  case when not d.replay then d.entry end as entry,
  case when not d.replay then d.grp end as grp,
  case when d.replay then d.intake_month::text || ' ' || d.dossier_id::text || ' ' || d.home_agency_id end as replayed,
  count(*) as count
from counted d
group by 1, 2, 3, 4`;

/**
 * The tally of each resolving agency that has a dossier in the window, in order of `agencyId`; equal to
 * `tally` of `@dunghen/domain/report` over all histories (held by a property test on the database). Where the caches
 * were made by the same policy and calendar the database counts; the rest, and everything under another policy, is
 * judged here from the events.
 */
export function countFigures(db: Database, query: FigureQuery): Promise<readonly AgencyFigures[]> {
  return db.snapshot(async (tx) => {
    const counter = startFigureCounter();
    await countInto(tx, query, 'd.agency_id', counter.add);
    const wanted = query.agencyIds === undefined ? undefined : new Set(query.agencyIds);
    return [...counter.figures().values()]
      .filter((figures) => wanted === undefined || wanted.has(figures.agencyId))
      .sort((a, b) => (a.agencyId < b.agencyId ? -1 : 1));
  }, 'long');
}

/**
 * Gives the contribution of every dossier in the window with its label, a column of `counted` (candidates.ts). Those that
 * the cache counts have the label in the place of their agency too, and are of the agencies asked for; those that were
 * read again (`replayed`) name their agencies, which may be others.
 */
export async function countInto(
  tx: Executor,
  query: FigureQuery,
  label: string,
  add: (contribution: Contribution, label: string, replayed: boolean) => void,
): Promise<void> {
  const left = await countCached(tx, query, label, (contribution, name) => add(contribution, name, false));
  const labels = new Map(left.map((one) => [one.key.dossierId, one.label]));
  const keys = left.map((one) => one.key);
  await replay(tx, query, keys, (key, contribution) => add(contribution, labels.get(key.dossierId) ?? '', true));
}

/** A dossier that the cache leaves to its events. */
export interface LeftToEvents {
  readonly key: DossierKey;
  readonly label: string;
}

/** Gives what the cache counts, and says which dossiers it leaves to their events. */
export async function countCached(
  tx: Executor,
  query: FigureQuery,
  label: string,
  add: (contribution: Contribution, label: string) => void,
): Promise<readonly LeftToEvents[]> {
  const { sql, values } = candidatesOf(query);
  const rows = await tx.query<CountedRow>(sql + countSql(label), values);
  const left: LeftToEvents[] = [];
  for (const row of rows) {
    const contribution = findContribution(row);
    for (let n = 0; contribution !== undefined && n < row.count; n += 1) add(contribution, row.label);
    if (row.replayed !== null) left.push({ key: keyOf(row.replayed), label: row.label });
  }
  return left;
}

/** What each dossier of the row adds, as the domain says it; the verdict itself is told by the columns. */
function findContribution(row: CountedRow): Contribution | undefined {
  const entry = row.entry === null ? undefined : ENTRIES[row.entry];
  const group = row.grp === null ? undefined : findGroup(row.grp);
  if (entry === undefined || group === undefined) return undefined;
  const { exit, timeliness, flags } = group;
  return {
    entry,
    entryAgencyId: row.label,
    exit,
    exitAgencyId: row.label,
    ...(timeliness === undefined ? {} : { timeliness }),
    moves: [],
    judgement: { verdict: 'no-limit', lateMinutes: 0, flags },
  };
}

/** `2024-01-01 <uuid> <home>`. */
function keyOf(replayed: string): DossierKey {
  return { intakeMonth: replayed.slice(0, 10), dossierId: replayed.slice(11, 47), homeAgencyId: replayed.slice(48) };
}
