import { type DossierCount, hasMark } from '@dunghen/domain/index-766';
import type { Judgement } from '@dunghen/domain/judgement';
import { effectiveEnd } from '@dunghen/domain/report';
import { keyArrays } from '../dossier/event-row.ts';
import { type DossierKey, type DossierRow, type Page, type PageRequest, pageLimit } from '../dossier/index.ts';
import { readEvents } from '../dossier/read.ts';
import { ROW_SELECT, rowAsOf, type StoredRow } from '../dossier/row.ts';
import type { Database, Executor } from '../server/index.ts';
import { type IndexEntry, type IndexQuery, passOver } from './pass.ts';

export interface IndexDossierQuery extends IndexQuery {
  /** Dossiers of this set … */
  readonly within: DossierCount;
  /** … that are in this one too (`isIn`), or are not and cost points. Absent: all of `within`. */
  readonly also?: { readonly name: DossierCount; readonly isIn: boolean };
}

export interface IndexDossierPage extends Page<DossierRow> {
  /** All dossiers behind the number; equals what `countIndex` gives. */
  readonly total: number;
}

/** A dossier of a list, no larger than it has to be to be kept from one page to the next. */
export interface IndexListed extends DossierKey {
  readonly code: string;
  readonly judgement: Judgement;
}

/** The dossiers behind a number of index 766: the latest late ones first, else by acceptance. Reads every event of the period. */
export function listIndexDossiers(db: Database, query: IndexDossierQuery): Promise<readonly IndexListed[]> {
  return db.snapshot(async (tx) => {
    const found: IndexEntry[] = [];
    await passOver(tx, query, (entry) => {
      if (isAsked(entry, query)) found.push(entry);
    });
    return found.sort(byLateness).map(({ homeAgencyId, intakeMonth, dossierId, code, contribution }) => {
      return { homeAgencyId, intakeMonth, dossierId, code, judgement: contribution.judgement };
    });
  }, 'long');
}

/** A page of such a list, with what is shown of each dossier. */
export async function indexDossierPage(
  db: Database,
  query: IndexQuery,
  listed: readonly IndexListed[],
  page: PageRequest = {},
): Promise<IndexDossierPage> {
  const start = startOf(listed, page.after);
  const shown = listed.slice(start, start + pageLimit(page));
  const last = shown.at(-1);
  const isLast = last === undefined || start + shown.length >= listed.length;
  return {
    rows: await db.snapshot((tx) => readRows(tx, query, shown)),
    total: listed.length,
    ...(isLast ? {} : { next: Buffer.from(last.code).toString('base64url') }),
  };
}

function isAsked({ marks }: IndexEntry, { within, also }: IndexDossierQuery): boolean {
  return hasMark(marks, within) && (also === undefined || hasMark(marks, also.name) === also.isIn);
}

function byLateness(a: IndexEntry, b: IndexEntry): number {
  const late = b.contribution.judgement.lateMinutes - a.contribution.judgement.lateMinutes;
  return late || a.acceptedAt - b.acceptedAt || (a.code < b.code ? -1 : 1);
}

/** After the dossier with this code; the first page where it is no longer among them. */
function startOf(ordered: readonly IndexListed[], after: string | undefined): number {
  if (after === undefined) return 0;
  const code = Buffer.from(after, 'base64url').toString('utf8');
  return ordered.findIndex((entry) => entry.code === code) + 1;
}

async function readRows(
  tx: Executor,
  query: IndexQuery,
  entries: readonly IndexListed[],
): Promise<readonly DossierRow[]> {
  const stored = await tx.query<StoredRow>(
    `select ${ROW_SELECT} from unnest($1::text[], $2::date[], $3::uuid[]) as k (home, month, id)
     join dossier d on d.home_agency_id = k.home and d.dossier_id = k.id`,
    [...keyArrays(entries)],
  );
  const byId = new Map(stored.map((row) => [row.dossierId, row]));
  const events = await readEvents(tx, entries);
  const times = { asOf: effectiveEnd(query.window) - 1, knownAt: query.knownAt };
  return entries.flatMap((entry) => {
    const row = byId.get(entry.dossierId);
    if (row === undefined) return [];
    const shown = rowAsOf(row, events.get(entry.dossierId) ?? [], query, times, entry.judgement);
    return shown === undefined ? [] : [shown];
  });
}
