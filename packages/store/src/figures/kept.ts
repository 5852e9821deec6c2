import { type DossierEvent, foldHistory } from '@dunghen/domain/dossier';
import {
  type AgencyFigures,
  type Contribution,
  compileContribution,
  effectiveEnd,
  entriesOf,
  startFigureCounter,
  type TallyWindow,
} from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import type { DossierKey } from '../dossier/index.ts';
import { keysOf } from '../dossier/judging.ts';
import { readEvents } from '../dossier/read.ts';
import { judgeWith } from '../dossier/standing.ts';
import type { Database, Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { countWindows, type WindowsQuery } from './windows.ts';

/** Figures of all agencies over a window, as known at an instant. */
interface Kept {
  readonly knownAt: Instant;
  readonly figures: readonly AgencyFigures[];
}

/** Of one database: what was counted lately, the last one used at the end, and what is being counted. */
interface Shelf {
  readonly kept: Map<string, Kept>;
  readonly pending: Map<string, Promise<unknown>>;
}

/** Eight periods, the weeks of a quarter and of another, and some more: a few megabytes. */
const MOST_KEPT = 64;
/** Dossiers that may have changed since: more are counted anew as quickly. */
const MOST_CHANGED = 2_000;

const shelves = new WeakMap<Database, Shelf>();

/**
 * As `countWindows`, and equal to it, always (held by a property test): for pages that ask for the same periods again and
 * again. Figures of a window that has ended change by nothing but events recorded since; so the last ones are kept in this
 * process, and carried on: each dossier of which anything was recorded since is taken out as it counted then and put in as
 * it counts now, both by the one verdict. A report to be issued is counted by `countFigures` (decision 0210).
 */
export async function keptWindows(
  db: Database,
  query: WindowsQuery,
  windows: readonly TallyWindow[],
): Promise<readonly (readonly AgencyFigures[])[]> {
  const shelf = shelfOf(db);
  const names = namesOf(query, windows);
  await Promise.allSettled(names.flatMap((name) => (name === undefined ? [] : (shelf.pending.get(name) ?? []))));
  const { agencyIds, ...whole } = query;
  const carried = await carryOn(db, whole, windows, names, shelf);
  const missing = windows.flatMap((window, index) => (carried[index] === undefined ? [{ window, index }] : []));
  // What is kept serves every agency; what is not is no dearer than it has to be.
  const asked = missing.some(({ index }) => names[index] !== undefined) ? whole : query;
  const all = await countMissing(db, asked, missing, names, shelf);
  const wanted = agencyIds === undefined ? undefined : new Set(agencyIds);
  return windows.map((_, index) =>
    (carried[index] ?? all.get(index) ?? []).filter(({ agencyId }) => wanted === undefined || wanted.has(agencyId)),
  );
}

interface Missing {
  readonly window: TallyWindow;
  readonly index: number;
}

/** By the place of the window in the question. Who asks for the same meanwhile waits for it. */
async function countMissing(
  db: Database,
  query: WindowsQuery,
  missing: readonly Missing[],
  names: readonly (string | undefined)[],
  { kept, pending }: Shelf,
): Promise<ReadonlyMap<number, readonly AgencyFigures[]>> {
  if (missing.length === 0) return new Map();
  const counting = countWindows(
    db,
    query,
    missing.map(({ window }) => window),
  );
  const own = missing.flatMap(({ index }) => names[index] ?? []);
  for (const name of own) pending.set(name, counting);
  const counted = await counting.finally(() => {
    for (const name of own) if (pending.get(name) === counting) pending.delete(name);
  });
  for (const [at, { index }] of missing.entries()) keep(kept, names[index], query.knownAt, counted[at] ?? []);
  return new Map(missing.map(({ index }, at) => [index, counted[at] ?? []]));
}

function shelfOf(db: Database): Shelf {
  const known = shelves.get(db);
  if (known !== undefined) return known;
  const shelf = { kept: new Map(), pending: new Map() };
  shelves.set(db, shelf);
  return shelf;
}

/** What a window's figures are kept under; undefined of one that is still running, whose figures change by the clock too. */
function namesOf(query: WindowsQuery, windows: readonly TallyWindow[]): readonly (string | undefined)[] {
  const { general, byAgency } = keysOf(query);
  const judged = JSON.stringify([general, [...byAgency].sort()]);
  return windows.map((window) =>
    effectiveEnd(window) < window.to ? undefined : `${window.from} ${window.to} ${judged}`,
  );
}

/** Of a knowledge that is still to come nothing is kept: more may be recorded by then. */
function keep(
  kept: Shelf['kept'],
  name: string | undefined,
  knownAt: Instant,
  figures: readonly AgencyFigures[],
): void {
  if (name === undefined || knownAt > Date.now()) return;
  const last = kept.get(name);
  if (last !== undefined && last.knownAt > knownAt) return;
  kept.delete(name);
  kept.set(name, { knownAt, figures });
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) return;
    kept.delete(oldest);
  }
}

/** The figures of each window as known at the instant asked for; undefined where they have to be counted. */
async function carryOn(
  db: Database,
  query: WindowsQuery,
  windows: readonly TallyWindow[],
  names: readonly (string | undefined)[],
  shelf: Shelf,
): Promise<readonly (readonly AgencyFigures[] | undefined)[]> {
  const known = names.map((name) => {
    const kept = name === undefined ? undefined : shelf.kept.get(name);
    return kept !== undefined && kept.knownAt <= query.knownAt ? kept : undefined;
  });
  const since = Math.min(...known.flatMap((kept) => kept?.knownAt ?? []));
  if (since === Number.POSITIVE_INFINITY) return known.map(() => undefined);
  const changed = await db.snapshot((tx) => changedSince(tx, since), 'long');
  if (changed === undefined) return known.map(() => undefined);
  const judge = judgeWith(query);
  return windows.map((window, index) => {
    const kept = known[index];
    if (kept === undefined) return undefined;
    const contribute = compileContribution(window, query.policy, judge);
    const figures = changed.length === 0 ? kept.figures : carried(kept, changed, query.knownAt, contribute);
    keep(shelf.kept, names[index], query.knownAt, figures);
    return figures;
  });
}

type Events = readonly DossierEvent[];
type Contribute = (history: NonNullable<ReturnType<typeof foldHistory>>) => Contribution | undefined;

function carried(
  { knownAt: before, figures }: Kept,
  changed: readonly Events[],
  now: Instant,
  contribute: Contribute,
): readonly AgencyFigures[] {
  const counter = startFigureCounter(figures);
  for (const events of changed) {
    const [then, since] = [before, now].map((knownAt) => {
      const history = foldHistory(events, undefined, knownAt);
      return history && contribute(history);
    });
    if (then !== undefined) counter.remove(then);
    if (since !== undefined) counter.add(since);
  }
  return [...counter.figures().values()]
    .filter((own) => entriesOf(own) > 0)
    .sort((a, b) => (a.agencyId < b.agencyId ? -1 : 1));
}

/** The events of the dossiers of which anything was recorded after an instant; undefined where there are too many. */
async function changedSince(tx: Executor, since: Instant): Promise<readonly Events[] | undefined> {
  const keys = await tx.query<DossierKey>(
    `select home_agency_id as "homeAgencyId", intake_month as "intakeMonth", dossier_id as "dossierId"
     from dossier where last_recorded_at > $1::timestamptz limit ${MOST_CHANGED + 1}`,
    [timestampText(since)],
  );
  if (keys.length > MOST_CHANGED) return undefined;
  return [...(await readEvents(tx, keys)).values()];
}
