import { PROJECTION_COLUMNS } from '../dossier/projection-columns.ts';

/** What the function leaves to this statement, which knows the columns: the row of the projection. */
const VALUES = PROJECTION_COLUMNS.map((column) => {
  switch (column) {
    case 'hash':
      return 'r.hash';
    case 'last_recorded_at':
      return 'r.recorded_at';
    case 'first_recorded_at':
      // Of a dossier that is there already it stays as it was.
      return 'r.recorded_at';
    default:
      return `p.${column}`;
  }
});

const KEPT = new Set(['home_agency_id', 'dossier_id', 'intake_month', 'first_recorded_at']);
const REPLACED = PROJECTION_COLUMNS.filter((column) => !KEPT.has(column));

/**
 * One command, one statement and so one transaction and one round trip. The row of a stored dossier is locked by
 * `record_command`; the number of a new one is held no longer than its inserts take.
 */
export const RECORD = `
with r as materialized (
  select * from record_command($1, $2, decode($3, 'hex'), $4, $5::date, $6::uuid, $7::int, $8, $9::date, $10, $11)
), written as (
  insert into dossier (${PROJECTION_COLUMNS.join(', ')})
  select ${VALUES.join(', ')} from r cross join lateral jsonb_populate_record(null::dossier, r.projection) p
  where r.outcome = 'done'
  on conflict (home_agency_id, dossier_id) do update set ${REPLACED.map((column) => `${column} = excluded.${column}`).join(', ')}
)
select outcome, version, recorded_at as "recordedAt", answer from r`;
