import type { BacklogPromise } from '@dunghen/domain/backlog';
import { formatDay, getDay, type Instant } from '@dunghen/domain/time';
import { newId } from '../dossier/new-id.ts';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

export interface NewPromise extends Omit<BacklogPromise, 'by'> {
  readonly homeAgencyId: string;
  readonly dossierId: string;
  readonly by: { readonly id: string; readonly name: string };
}

/** Adds promises; those made before stay and are replaced from now on. Run in a transaction. */
export async function insertPromises(tx: Executor, promises: readonly NewPromise[]): Promise<void> {
  const rows = promises.map(({ promisedOn, recordedAt, by, officer, note, ...rest }) => ({
    ...rest,
    id: newId(),
    promisedOn: formatDay(promisedOn),
    at: timestampText(recordedAt),
    officer: officer ?? null,
    note: note ?? null,
    byId: by.id,
    byName: by.name,
  }));
  await tx.query(
    `insert into backlog_promise (home_agency_id, id, dossier_id, code, agency_id, promised_on, officer, note, occurred_at,
       recorded_at, recorded_by, recorded_by_name)
     select r."homeAgencyId", r.id, r."dossierId", r.code, r."agencyId", r."promisedOn", r.officer, r.note, r.at, r.at, r."byId", r."byName"
     from json_to_recordset($1::json) r ("homeAgencyId" text, id uuid, "dossierId" uuid, code text, "agencyId" text,
       "promisedOn" date, officer text, note text, at timestamptz, "byId" text, "byName" text)`,
    [JSON.stringify(rows)],
  );
}

interface Row extends Omit<BacklogPromise, 'promisedOn' | 'officer' | 'note'> {
  readonly promisedOn: string;
  readonly officer: string | null;
  readonly note: string | null;
}

export interface PromiseQuery {
  /** Made by these agencies; absent: by all. */
  readonly agencyIds?: readonly string[];
  readonly codes?: readonly string[];
  readonly since?: Instant;
  readonly knownAt: Instant;
}

/** Promises in the order in which they were made. */
export async function readPromises(db: Executor, query: PromiseQuery): Promise<readonly BacklogPromise[]> {
  const { agencyIds, codes, since, knownAt } = query;
  const rows = await db.query<Row>(
    `select code, agency_id as "agencyId", promised_on as "promisedOn", officer, note,
       date_trunc('milliseconds', recorded_at) as "recordedAt", recorded_by_name as by
     from backlog_promise
     where recorded_at <= $1 and ($2::text[] is null or agency_id = any($2)) and ($3::text[] is null or code = any($3))
       and ($4::timestamptz is null or recorded_at >= $4)
     order by recorded_at, id`,
    [timestampText(knownAt), agencyIds ?? null, codes ?? null, since === undefined ? null : timestampText(since)],
  );
  return rows.map(({ promisedOn, officer, note, ...row }) => ({
    ...row,
    promisedOn: getDay(promisedOn),
    ...(officer === null ? {} : { officer }),
    ...(note === null ? {} : { note }),
  }));
}
