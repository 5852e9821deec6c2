import type { DossierState } from '@dunghen/domain/dossier';
import type { Verdict } from '@dunghen/domain/judgement';
import { searchKey } from '@dunghen/domain/text';
import type { Instant } from '@dunghen/domain/time';
import type { Database, Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import type { Judging } from './judging.ts';
import { readEvents } from './read.ts';
import type { DossierRow } from './record.ts';
import { ROW_SELECT, rowAsOf, type StoredRow } from './row.ts';

/** Absent fields do not narrow. State, officer and agency are today's. */
export interface DossierFilter {
  readonly agencyIds?: readonly string[];
  readonly procedureCode?: string;
  readonly states?: readonly DossierState[];
  readonly verdicts?: readonly Verdict[];
  readonly officer?: string;
  /** Taken in (accepted, else submitted) in [from, to). */
  readonly acceptedFrom?: Instant;
  readonly acceptedTo?: Instant;
  /** Words to find in code, procedure, officer and applicant; case and diacritics do not count. */
  readonly text?: string;
}

export interface PageRequest {
  /** 1 to 1000; 50 where not given. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Key of the next page; absent on the last. */
  readonly next?: string;
}

export function pageLimit(page: PageRequest): number {
  return Math.min(Math.max(Math.trunc(page.limit ?? 50), 1), 1_000);
}

export interface ListQuery extends Judging {
  readonly filter: DossierFilter;
  readonly asOf: Instant;
}

/**
 * Dossiers by intake, newest first, judged as of `asOf`. A filter by verdict reads on until the page is full, since the
 * verdict of an open dossier depends on the instant asked for.
 */
export function listDossiers(db: Database, query: ListQuery, page: PageRequest = {}): Promise<Page<DossierRow>> {
  return db.snapshot(async (tx) => {
    const limit = pageLimit(page);
    const wanted = query.filter.verdicts === undefined ? undefined : new Set(query.filter.verdicts);
    const found: Listed[] = [];
    let after = page.after === undefined ? undefined : decode(page.after);
    for (;;) {
      const rows = await readRows(tx, query, after, limit + 1);
      found.push(...rows.filter(({ row }) => row !== undefined && (wanted === undefined || wanted.has(row.verdict))));
      after = rows.at(-1)?.place;
      if (found.length > limit || rows.length <= limit) break;
    }
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const next = found.length > limit && last !== undefined ? { next: encode(last.place) } : {};
    return { rows: shown.flatMap(({ row }) => row ?? []), ...next };
  });
}

/** A row with its place in the list; no row where nothing of the dossier existed at `asOf`. */
interface Listed {
  readonly place: Place;
  readonly row: DossierRow | undefined;
}

interface Place {
  readonly intakeAt: Instant;
  readonly dossierId: string;
}

/** Served by dossier_by_agency or dossier_by_intake, read backwards. */
const ROWS = `
select ${ROW_SELECT}, d.intake_at as "intakeAt"
from dossier d
where ($1::timestamptz is null or (d.intake_at, d.dossier_id) < ($1::timestamptz, $2::uuid))
  and ($3::text[] is null or d.agency_id = any($3::text[]))
  and ($4::text is null or d.procedure_code = $4::text)
  and ($5::text[] is null or d.state = any($5::text[]))
  and ($6::text is null or d.officer = $6::text)
  and ($7::timestamptz is null or d.intake_at >= $7::timestamptz)
  and ($8::timestamptz is null or d.intake_at < $8::timestamptz)
  and ($9::text[] is null or d.search_key like all ($9::text[]))
order by d.intake_at desc, d.dossier_id desc
limit $10`;

async function readRows(
  tx: Executor,
  query: ListQuery,
  after: Place | undefined,
  limit: number,
): Promise<readonly Listed[]> {
  const { filter } = query;
  const stored = await tx.query<StoredRow & Place>(ROWS, [
    after === undefined ? null : timestampText(after.intakeAt),
    after?.dossierId ?? null,
    filter.agencyIds ?? null,
    filter.procedureCode ?? null,
    filter.states ?? null,
    filter.officer ?? null,
    filter.acceptedFrom === undefined ? null : timestampText(filter.acceptedFrom),
    filter.acceptedTo === undefined ? null : timestampText(filter.acceptedTo),
    patternsOf(filter.text),
    limit,
  ]);
  const events = await readEvents(tx, stored);
  return stored.map(({ intakeAt, ...row }) => ({
    place: { intakeAt, dossierId: row.dossierId },
    row: rowAsOf(row, events.get(row.dossierId) ?? [], query, { asOf: query.asOf }),
  }));
}

/** Every word has to be found. The key holds letters, digits and spaces only, so nothing has to be escaped for LIKE. */
function patternsOf(text: string | undefined): readonly string[] | null {
  const words = searchKey(text ?? '')
    .split(' ')
    .filter((word) => word !== '');
  return words.length === 0 ? null : words.map((word) => `%${word}%`);
}

function encode(place: Place): string {
  return `${place.intakeAt}.${place.dossierId}`;
}

function decode(text: string): Place | undefined {
  const match = /^(-?\d+)\.([0-9a-f-]{36})$/.exec(text);
  return match === null ? undefined : { intakeAt: Number(match[1]), dossierId: match[2] ?? '' };
}
