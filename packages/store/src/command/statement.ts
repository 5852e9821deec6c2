import { PROJECTION_COLUMNS } from '../dossier/projection-columns.ts';
import { SENT_COLUMNS } from './plan.ts';

type Column = (typeof PROJECTION_COLUMNS)[number];

/** The parameters of `record_command`; those of the projection follow. */
const OWN_PARAMETERS = 11;
/** Marks in these columns stand for the number. */
const WITH_CODE: readonly Column[] = ['code', 'search_key'];

const TYPES: Readonly<Partial<Record<Column, string>>> = {
  dossier_id: 'uuid',
  intake_month: 'date',
  seq: 'int',
  late_minutes: 'int',
  procedure_version: 'int',
  flags: 'smallint',
  ended_group: 'smallint',
  open_group: 'smallint',
  regular: 'boolean',
  long_running: 'boolean',
};

/** What the function leaves to this statement, which knows the columns: the row of the projection. */
const VALUES = PROJECTION_COLUMNS.map((column) => {
  if (column === 'hash') return 'r.hash';
  // Of a dossier that is there already the first stays as it was.
  if (column === 'first_recorded_at' || column === 'last_recorded_at') return 'r.recorded_at';
  const parameter = `$${OWN_PARAMETERS + 1 + SENT_COLUMNS.indexOf(column)}`;
  if (WITH_CODE.includes(column)) return `replace(${parameter}::text, $10 || 'n', coalesce(r.number, ''))`;
  return `${parameter}::${TYPES[column] ?? (/_(at|from)$/.test(column) ? 'timestamptz' : 'text')}`;
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
  select ${VALUES.join(', ')} from r where r.outcome = 'done'
  on conflict (home_agency_id, dossier_id) do update set ${REPLACED.map((column) => `${column} = excluded.${column}`).join(', ')}
)
select outcome, version, recorded_at as "recordedAt", answer from r`;
