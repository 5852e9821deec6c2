import type { Instant } from '@dunghen/domain/time';
import type { Database, Executor } from '../server/index.ts';
import { calendarOf, type Judging, type JudgingKeys, keyFor, keysFor } from './judging.ts';
import type { Page } from './page.ts';
import { readEvents } from './read.ts';
import type { DossierRow } from './record.ts';
import { rowAsOf, rowOf, type StoredRow } from './row.ts';
import { inScope } from './scope.ts';
import { encodePlace, findPlace, type SearchPlace } from './search-place.ts';
import type { SearchQuery, SearchScope, SearchVerdict } from './search-query.ts';
import { searchStatement } from './search-statement.ts';

export * from './search-query.ts';

/** A dossier as a list finds it: today's facts, judged as of the instant of the question. */
export interface FoundDossier extends DossierRow {
  /** Number of its last event: what a command says it saw. */
  readonly version: number;
  readonly receivingAgencyId: string;
  readonly holdingAgencyId: string;
  /** Personal data: by it a citizen's own dossiers are told. */
  readonly applicantIdentity?: string;
  readonly step?: string;
  readonly stepDueAt?: Instant;
}

export type FoundPage =
  | { readonly ok: true; readonly rows: readonly FoundDossier[]; readonly next?: string }
  /** `after` is no key of a list in this order. */
  | { readonly ok: false; readonly code: 'unknown-page' };

/**
 * A page of dossiers within the caller's scope, in one statement. What the cache cannot tell of some of its rows (since
 * when the clock stands still; rows judged by an older calendar) is judged from their events. Throws nothing of its own.
 */
export async function searchDossiers(db: Database, judging: Judging, query: SearchQuery): Promise<FoundPage> {
  const begin = query.after === undefined ? undefined : findPlace(query.after, query.sort);
  if (query.after !== undefined && begin === undefined) return { ok: false, code: 'unknown-page' };
  if (query.scope.kind === 'none' || query.filter.agencyIds?.length === 0) return { ok: true, rows: [] };
  // The page is found by the scope in the statement alone: behind row-level security the planner misjudges how many rows
  // there are, and no index of words is used. The second wall stands behind it: what it does not let through is not shown.
  const page = await readPage(db, judging, query, begin);
  const isWhole = query.scope.kind === 'all';
  return { ok: true, ...page, rows: isWhole ? page.rows : await insideOf(db, query.scope, page.rows) };
}

async function insideOf(
  db: Database,
  scope: SearchScope,
  rows: readonly FoundDossier[],
): Promise<readonly FoundDossier[]> {
  if (rows.length === 0) return rows;
  const seen = await inScope(db, scope, (tx) =>
    tx.query<{ readonly id: string }>(
      `select d.dossier_id as id from unnest($1::text[], $2::uuid[]) k (home, id)
       join dossier d on d.home_agency_id = k.home and d.dossier_id = k.id`,
      [rows.map((row) => row.homeAgencyId), rows.map((row) => row.dossierId)],
      'inside_of_scope',
    ),
  );
  const ids = new Set(seen.map(({ id }) => id));
  return rows.filter((row) => ids.has(row.dossierId));
}

async function readPage(
  db: Executor,
  judging: Judging,
  query: SearchQuery,
  begin: SearchPlace | undefined,
): Promise<Page<FoundDossier>> {
  const keys = keysFor(judging);
  const found: (Found & { readonly row: FoundDossier })[] = [];
  let place = begin;
  for (;;) {
    const rows = await readRows(db, judging, keys, { ...query, place, limit: query.limit + 1 });
    for (const { place: at, row } of rows) {
      if (row !== undefined && isWanted(row, query)) found.push({ place: at, row });
    }
    place = rows.at(-1)?.place;
    // Rows that were let through to be judged here may have thinned the page.
    if (found.length > query.limit || rows.length <= query.limit) break;
  }
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  const next = found.length > query.limit && last !== undefined ? { next: encodePlace(last.place) } : {};
  return { rows: shown.map(({ row }) => row), ...next };
}

/** A row with its place in the list; no row where nothing of the dossier has happened by now. */
interface Found {
  readonly place: SearchPlace;
  readonly row: FoundDossier | undefined;
}

interface FoundRow extends StoredRow {
  readonly sortKey: Instant | string;
  readonly version: number;
  readonly receivingAgencyId: string;
  readonly holdingAgencyId: string;
  readonly applicantIdentity: string | null;
  readonly step: string | null;
  readonly stepDueAt: Instant | null;
  readonly overdueFrom: Instant | null;
  readonly dueSoonFrom: Instant | null;
  readonly judgedBy: string;
  readonly regular: boolean;
}

async function readRows(
  db: Executor,
  judging: Judging,
  keys: JudgingKeys,
  query: Parameters<typeof searchStatement>[0],
): Promise<readonly Found[]> {
  const { text, values } = searchStatement(query, keys);
  const stored = await db.query<FoundRow>(text, values, nameOf(text));
  const events = await readEvents(
    db,
    stored.filter((row) => !isTold(row, judging, keys, query.now)),
  );
  return stored.map((row) => {
    const own = events.get(row.dossierId);
    const judged =
      own === undefined ? standingNow(row, judging, query.now) : rowAsOf(row, own, judging, { asOf: query.now });
    const place = { key: row.sortKey, dossierId: row.dossierId };
    return { place, row: judged && foundOf(judged, row) };
  });
}

/** Statements that each connection keeps planned: planning takes longer than reading a page. Rare ones are not kept. */
const MOST_NAMED = 64;
const names = new Map<string, string>();

/** The statement's name on every connection; undefined beyond the first so many kinds of lists. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size === MOST_NAMED) return known;
  const made = `search_${names.size}`;
  names.set(text, made);
  return made;
}

/** Whether the cached columns tell how the dossier stands now. */
function isTold(row: FoundRow, judging: Judging, keys: JudgingKeys, now: Instant): boolean {
  if (row.judgedBy !== keyFor(keys, row.agencyId) || row.lastOccurredAt > now) return false;
  if (row.endedAt !== null) return true;
  if (!row.regular || row.verdict === 'paused') return false;
  const { tables } = calendarOf(judging, row.agencyId);
  return isOverdue(row, now) === false || tables.firstDay + tables.dayCount > now / 86_400_000 + 1;
}

const isOverdue = (row: FoundRow, now: Instant): boolean =>
  row.verdict === 'open-overdue' ||
  (row.verdict === 'open-in-time' && row.overdueFrom !== null && row.overdueFrom <= now);

/** The row as of now by its cached columns: in time until `overdue_from`, due soon from `due_soon_from`. */
function standingNow(row: FoundRow, judging: Judging, now: Instant): DossierRow {
  const today = rowOf(row);
  if (row.endedAt !== null) return today;
  const flags = today.flags.filter((flag) => flag !== 'due-soon');
  if (isOverdue(row, now)) {
    const from = row.dueAt ?? now;
    const lateMinutes = calendarOf(judging, row.agencyId).officeMinutesBetween(from, now);
    return { ...today, verdict: 'open-overdue', lateMinutes, flags };
  }
  const soon = row.verdict === 'open-in-time' && row.dueSoonFrom !== null && row.dueSoonFrom <= now;
  return { ...today, flags: soon ? [...flags, 'due-soon'] : flags };
}

function foundOf(judged: DossierRow, row: FoundRow): FoundDossier {
  return {
    ...judged,
    version: row.version,
    receivingAgencyId: row.receivingAgencyId,
    holdingAgencyId: row.holdingAgencyId,
    ...(row.applicantIdentity === null ? {} : { applicantIdentity: row.applicantIdentity }),
    ...(row.step === null ? {} : { step: row.step }),
    ...(row.stepDueAt === null ? {} : { stepDueAt: row.stepDueAt }),
  };
}

/** The statement lets through what is to be judged here first. */
function isWanted(row: DossierRow, { filter: { verdicts } }: SearchQuery): boolean {
  if (verdicts === undefined) return true;
  return (
    verdicts.includes(row.verdict) || verdicts.some((verdict) => isDueSoon(verdict) && row.flags.includes('due-soon'))
  );
}

const isDueSoon = (verdict: SearchVerdict): boolean => verdict === 'due-soon';
