import type { Instant } from '@dunghen/domain/time';
import type { Executor, Transaction } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import type { CatalogueKind, CatalogueRecord } from './catalogue.ts';

// The primary key (kind, id, valid_from, recorded_at) serves these.
const READ_ITEM = `
select k.* from (
  select distinct on (c.valid_from) c.kind, c.id, c.valid_from as "validFrom", c.recorded_at as "recordedAt", c.data, c.source
  from catalogue_record c
  where c.kind = $1 and c.id = $2 and c.recorded_at <= $3::timestamptz
  order by c.valid_from, c.recorded_at desc
) k
where k.data <> 'null'::jsonb
order by k."validFrom"`;

/** The records of one id as they were known at `knownAt`, in order of `validFrom`; those taken away are left out. */
export function readCatalogueItem(
  db: Executor,
  kind: CatalogueKind,
  id: string,
  knownAt: Instant,
): Promise<readonly CatalogueRecord[]> {
  return db.query<CatalogueRecord>(READ_ITEM, [kind, id, timestampText(knownAt)]);
}

const READ_ITEM_HISTORY = `
select c.kind, c.id, c.valid_from as "validFrom", c.recorded_at as "recordedAt", c.data, c.source
from catalogue_record c
where c.kind = $1 and c.id = $2
order by c.recorded_at, c.valid_from`;

/** Everything that was ever recorded of one id, in order of recording; `data` null where it was taken away. */
export function readCatalogueItemHistory(
  db: Executor,
  kind: CatalogueKind,
  id: string,
): Promise<readonly CatalogueRecord[]> {
  return db.query<CatalogueRecord>(READ_ITEM_HISTORY, [kind, id]);
}

/** As `catalogueRevision`, of one kind alone. */
export async function catalogueKindRevision(db: Executor, kind: CatalogueKind, knownAt: Instant): Promise<string> {
  const rows = await db.query<{ count: number; last: Instant | null }>(
    'select count(*) as count, max(recorded_at) as last from catalogue_record where kind = $1 and recorded_at <= $2::timestamptz',
    [kind, timestampText(knownAt)],
  );
  return `${kind}/${rows[0]?.count ?? 0}/${rows[0]?.last ?? ''}`;
}

/** Until the transaction ends, nobody else who takes this lock changes the item: its versions are numbered one by one. */
export async function lockCatalogueItem(tx: Transaction, kind: CatalogueKind, id: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`catalogue/${kind}/${id}`]);
}
