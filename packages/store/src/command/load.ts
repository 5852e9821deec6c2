import { EVENT_SELECT, type EventRow, eventOf } from '../dossier/event-row.ts';
import type { DossierHead } from '../dossier/record.ts';
import type { Database } from '../server/index.ts';
import type { CommandKey } from './work.ts';

/** What is there before a command is decided. */
export interface LoadedDossier {
  /** The first answer, where the key was used before. */
  readonly answer?: string;
  /** The key was used for another request. */
  readonly isKeyReused: boolean;
  /** Absent where no dossier has the code. */
  readonly head?: DossierHead;
}

interface LoadedRow {
  readonly answer: string | null;
  readonly sameRequest: boolean | null;
  readonly homeAgencyId: string | null;
  readonly intakeMonth: string | null;
  readonly dossierId: string | null;
  readonly code: string | null;
  readonly seq: number | null;
  readonly hash: string | null;
  readonly events: readonly EventRow[] | null;
}

/** Key, head and events in one statement. Instants in the JSON are milliseconds. */
const LOAD = `
select k.answer, k.request_hash = decode($4, 'hex') as "sameRequest", d.home_agency_id as "homeAgencyId",
  d.intake_month as "intakeMonth", d.dossier_id as "dossierId", d.code, d.seq, encode(d.hash, 'hex') as hash, e.events
from (select $1::text as code) asked
left join command_key k on k.principal_id = $2 and k.key = $3
left join dossier_code c on c.code = asked.code
left join dossier d on d.home_agency_id = c.home_agency_id and d.dossier_id = c.dossier_id
left join lateral (
  select json_agg(row_to_json(x) order by x.seq) as events from (
    select ${EVENT_SELECT.replace('e.occurred_at as', '(extract(epoch from e.occurred_at) * 1000)::bigint as').replace(
      'e.recorded_at as',
      '(extract(epoch from e.recorded_at) * 1000)::bigint as',
    )}
    from dossier_event e
    where e.home_agency_id = d.home_agency_id and e.intake_month = d.intake_month and e.dossier_id = d.dossier_id and e.seq <= d.seq
    order by e.seq offset 0) x
) e on true`;

/** Reads what a command is decided on. `code` is absent for a dossier that is to be. */
export async function loadForCommand(db: Database, key: CommandKey, code: string | undefined): Promise<LoadedDossier> {
  // A sign that the database refuses; no code has it.
  const asked = code?.replaceAll('\0', '\ufffd') ?? null;
  const values = [asked, key.principalId, key.key, key.requestHash];
  const [row] = await db.query<LoadedRow>(LOAD, values, 'load_for_command');
  if (row === undefined) return { isKeyReused: false };
  if (row.answer !== null)
    return row.sameRequest === true ? { isKeyReused: false, answer: row.answer } : { isKeyReused: true };
  const head = headOf(row);
  return { isKeyReused: false, ...(head === undefined ? {} : { head }) };
}

function headOf(row: LoadedRow): DossierHead | undefined {
  const { homeAgencyId, intakeMonth, dossierId, code, seq, hash } = row;
  if (homeAgencyId === null || intakeMonth === null || dossierId === null || code === null) return undefined;
  return {
    homeAgencyId,
    intakeMonth,
    dossierId,
    code,
    seq: seq ?? 0,
    hash: hash ?? '',
    events: (row.events ?? []).map(eventOf),
  };
}
