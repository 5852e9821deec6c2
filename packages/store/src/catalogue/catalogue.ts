import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { countCatalogueWrite } from './writes.ts';

export type CatalogueKind =
  | 'agency'
  /** A decision that changed the agencies: what ended, what began, who took over. */
  | 'agency-change'
  | 'calendar-day'
  /** A decision on the calendar that waits for somebody's approval, and what became of it. */
  | 'calendar-proposal'
  | 'rule-set'
  | 'setting'
  /** When an agency has its officers and its head reminded (domain: AgencyLadder). */
  | 'agency-ladder'
  | 'notification-template'
  | 'portal-fact'
  /** An answer of the portal's evaluation interface as it came, or what somebody typed in of it. */
  | 'portal-evaluation'
  /** A version of an indicator of index 766 that replaces or adds to the shipped ones. */
  | 'index-indicator'
  | 'procedure'
  | 'national-procedure';

/** One row of a catalogue. A newer record with the same kind, id and `validFrom` replaces it; `data` null takes it away. */
export interface CatalogueRecord {
  readonly kind: CatalogueKind;
  readonly id: string;
  /** Local date `yyyy-MM-dd` from which it holds. */
  readonly validFrom: string;
  /** When the system learnt of it. */
  readonly recordedAt: Instant;
  readonly data: Readonly<Record<string, unknown>> | null;
  /** Where it comes from: decision, file, person. */
  readonly source: string;
}

/** A record that says what is known already is left out, so that loading a catalogue again changes nothing. */
const RECORD = `
insert into catalogue_record (kind, id, valid_from, recorded_at, data, source)
select x.kind, x.id, x.valid_from, x.recorded_at, coalesce(x.data, 'null'::jsonb), x.source
from jsonb_to_recordset($1::jsonb) as x (kind text, id text, valid_from date, recorded_at timestamptz, data jsonb, source text)
where not exists (
  select from catalogue_record c
  where c.kind = x.kind and c.id = x.id and c.valid_from = x.valid_from and c.data = coalesce(x.data, 'null'::jsonb)
    and c.recorded_at = (
      select max(l.recorded_at) from catalogue_record l
      where l.kind = x.kind and l.id = x.id and l.valid_from = x.valid_from and l.recorded_at <= x.recorded_at))
on conflict do nothing
returning kind`;

/**
 * Adds records and gives the number of those that said something new; nothing is ever changed. Records of one call
 * have different keys.
 */
export async function recordCatalogue(db: Executor, records: readonly CatalogueRecord[]): Promise<number> {
  const rows = records.map((record) => ({
    kind: record.kind,
    id: record.id,
    valid_from: record.validFrom,
    recorded_at: timestampText(record.recordedAt),
    data: record.data,
    source: record.source,
  }));
  const added = await db.query(RECORD, [JSON.stringify(rows)]);
  countCatalogueWrite();
  return added.length;
}

const READ = `
select k.* from (
  select distinct on (c.id, c.valid_from) c.kind, c.id, c.valid_from as "validFrom", c.recorded_at as "recordedAt", c.data, c.source
  from catalogue_record c
  where c.kind = $1 and c.recorded_at <= $2::timestamptz
  order by c.id, c.valid_from, c.recorded_at desc
) k
where k.data <> 'null'::jsonb
order by k.id collate "C", k."validFrom"`;

/** The catalogue as it was known at `knownAt`, in order of id and `validFrom`; rows taken away are left out. */
export function readCatalogue(
  db: Executor,
  kind: CatalogueKind,
  knownAt: Instant,
): Promise<readonly CatalogueRecord[]> {
  return db.query<CatalogueRecord>(READ, [kind, timestampText(knownAt)]);
}

/** A short text that is another whenever the catalogues as known at `knownAt` may be others. */
export async function catalogueRevision(db: Executor, knownAt: Instant): Promise<string> {
  const rows = await db.query<{ count: number; last: Instant | null }>(
    'select count(*) as count, max(recorded_at) as last from catalogue_record where recorded_at <= $1::timestamptz',
    [timestampText(knownAt)],
  );
  return `${rows[0]?.count ?? 0}/${rows[0]?.last ?? ''}`;
}
