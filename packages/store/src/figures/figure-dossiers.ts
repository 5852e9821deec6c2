import { type Contribution, effectiveEnd } from '@dunghen/domain/report';
import { keyArrays } from '../dossier/event-row.ts';
import { EXIT_MASK, exitCode } from '../dossier/group-code.ts';
import { type DossierKey, type DossierRow, type Page, type PageRequest, pageLimit } from '../dossier/index.ts';
import { readEvents } from '../dossier/read.ts';
import { ROW_SELECT, rowAsOf, type StoredRow } from '../dossier/row.ts';
import type { Database, Executor } from '../server/index.ts';
import { candidatesOf, ENTRIES } from './candidates.ts';
import type { FigureQuery } from './count.ts';
import { type FigureKey, isInFigure, partsOf } from './figure-key.ts';
import { replay } from './replay.ts';

export interface FigurePage extends Page<DossierRow> {
  /** All dossiers behind the figure; equals the number that `countFigures` gives. */
  readonly total: number;
}

export interface FigureDossierQuery extends FigureQuery {
  readonly figure: FigureKey;
}

/** Place of a dossier in the list: `rank` upwards, then the code by its code points. */
interface Place {
  readonly rank: number;
  readonly code: string;
}

interface Placed extends Place, DossierKey {}

/**
 * The dossiers behind one figure: the late ones by lateness, the open and overdue ones by how long they are overdue,
 * worst first; the others by acceptance. Facts and verdicts are those of the window's end, as known at `knownAt`.
 */
export function figureDossiers(db: Database, query: FigureDossierQuery, page: PageRequest = {}): Promise<FigurePage> {
  return db.snapshot((tx) => pageOf(tx, query, page), 'long');
}

async function pageOf(tx: Executor, query: FigureDossierQuery, page: PageRequest): Promise<FigurePage> {
  const limit = pageLimit(page);
  const after = page.after === undefined ? undefined : decode(page.after);
  const cached = await cachedPlaces(tx, query, after, limit + 1);
  const replayed = await replayedPlaces(tx, query);
  const found = [
    ...cached.places,
    ...replayed.filter((place) => after === undefined || comparePlaces(place, after) > 0),
  ];
  const shown = found.sort(comparePlaces).slice(0, limit);
  const last = shown.at(-1);
  const rows = await readRows(tx, query, shown);
  const next = found.length > limit && last !== undefined ? { next: encode(last) } : {};
  return { rows, total: cached.total + replayed.length, ...next };
}

/** Millisecond or minute counts; of open and overdue ones the due date comes first, which is the longest overdue. */
function rankSql(figure: FigureKey): string {
  if (figure === 'late') return '-d.late_minutes::float8';
  const at = figure === 'open-overdue' ? 'coalesce(d.overdue_from, d.accepted_at)' : 'd.accepted_at';
  return `extract(epoch from ${at})::float8`;
}

interface CachedPlaces {
  readonly places: readonly Placed[];
  readonly total: number;
}

async function cachedPlaces(
  tx: Executor,
  query: FigureDossierQuery,
  after: Place | undefined,
  limit: number,
): Promise<CachedPlaces> {
  const { sql, values } = candidatesOf(query);
  const { entries, exits } = partsOf(query.figure);
  const rows = await tx.query<Placed & { readonly total: number }>(
    `${sql}, placed as (
       select d.home_agency_id as "homeAgencyId", d.intake_month as "intakeMonth", d.dossier_id as "dossierId",
         d.code, ${rankSql(query.figure)} as rank
       from counted d
       where not d.replay and ($7::text[] is null or d.agency_id = any($7::text[]))
         and (d.entry = any($8::int[]) or (d.grp & ${EXIT_MASK}) = any($9::int[]))
     ), total as (select count(*) as total from placed)
     select p.*, t.total from total t left join (
       select * from placed p
       where $10::float8 is null or p.rank > $10 or (p.rank = $10 and p.code collate "C" > $11)
       order by p.rank, p.code collate "C" limit $12
     ) p on true order by p.rank, p.code collate "C"`,
    [
      ...values,
      entries.map((entry) => ENTRIES.indexOf(entry)),
      exits.map(exitCode),
      after?.rank ?? null,
      after?.code ?? '',
      limit,
    ],
  );
  const places = rows.filter((row) => row.code !== null);
  return { places, total: rows[0]?.total ?? 0 };
}

async function replayedPlaces(tx: Executor, query: FigureDossierQuery): Promise<readonly Placed[]> {
  const { sql, values } = candidatesOf(query);
  const keys = await tx.query<DossierKey & { readonly code: string }>(
    `${sql} select d.home_agency_id as "homeAgencyId", d.intake_month as "intakeMonth", d.dossier_id as "dossierId", d.code
     from counted d where d.replay`,
    values,
  );
  const codes = new Map(keys.map((key) => [key.dossierId, key.code]));
  const agencyIds = query.agencyIds === undefined ? undefined : new Set(query.agencyIds);
  const parts = partsOf(query.figure);
  const places: Placed[] = [];
  await replay(tx, query, keys, (key, contribution, acceptedAt) => {
    if (!isInFigure(parts, agencyIds, contribution)) return;
    places.push({ ...key, code: codes.get(key.dossierId) ?? '', rank: rankOf(query.figure, contribution, acceptedAt) });
  });
  return places;
}

/** As `rankSql`. */
function rankOf(figure: FigureKey, contribution: Contribution, acceptedAt: number): number {
  if (figure === 'late') return -contribution.judgement.lateMinutes;
  return (figure === 'open-overdue' ? (contribution.judgement.dueAt ?? acceptedAt) : acceptedAt) / 1_000;
}

async function readRows(
  tx: Executor,
  query: FigureDossierQuery,
  places: readonly Placed[],
): Promise<readonly DossierRow[]> {
  const stored = await tx.query<StoredRow>(
    `select ${ROW_SELECT} from unnest($1::text[], $2::date[], $3::uuid[]) as k (home, month, id)
     join dossier d on d.home_agency_id = k.home and d.dossier_id = k.id`,
    [...keyArrays(places)],
  );
  const byId = new Map(stored.map((row) => [row.dossierId, row]));
  const events = await readEvents(tx, places);
  const times = { asOf: effectiveEnd(query.window), knownAt: query.knownAt };
  const judged = new Map<string, Contribution>();
  await replay(tx, query, places, (key, contribution) => judged.set(key.dossierId, contribution));
  return places.flatMap((place) => {
    const row = byId.get(place.dossierId);
    if (row === undefined) return [];
    const shown = rowAsOf(
      row,
      events.get(place.dossierId) ?? [],
      query,
      { ...times, asOf: times.asOf - 1 },
      judged.get(place.dossierId)?.judgement,
    );
    return shown === undefined ? [] : [shown];
  });
}

function comparePlaces(a: Place, b: Place): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  return compareText(a.code, b.code);
}

/** By UTF-8 bytes, as COLLATE "C" orders them. */
function compareText(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function encode(place: Place): string {
  return Buffer.from(JSON.stringify([place.rank, place.code])).toString('base64url');
}

function decode(text: string): Place | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(value)) return undefined;
    const [rank, code]: readonly unknown[] = value;
    return typeof rank === 'number' && typeof code === 'string' ? { rank, code } : undefined;
  } catch {
    return undefined;
  }
}
