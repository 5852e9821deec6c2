import { type DossierEvent, type DossierHistory, foldHistory } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';
import type { Database, Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { EVENT_SELECT, type EventRow, eventOf, keyArrays } from './event-row.ts';
import type { DossierHead, DossierKey } from './record.ts';

interface HeadRow extends DossierKey {
  readonly code: string;
  readonly seq: number;
  readonly hash: string;
}

/** Heads with all their events, by code; codes that are not stored are absent. */
export async function findByCodes(db: Executor, codes: readonly string[]): Promise<ReadonlyMap<string, DossierHead>> {
  if (codes.length === 0) return new Map();
  const heads = await db.query<HeadRow>(
    `select c.code, c.home_agency_id as "homeAgencyId", c.intake_month as "intakeMonth", c.dossier_id as "dossierId",
       d.seq, encode(d.hash, 'hex') as hash
     from dossier_code c join dossier d on d.home_agency_id = c.home_agency_id and d.dossier_id = c.dossier_id
     where c.code = any($1)`,
    [codes],
  );
  const events = await readEvents(db, heads);
  return new Map(heads.map((head) => [head.code, { ...head, events: events.get(head.dossierId) ?? [] }]));
}

export async function findDossier(db: Executor, code: string): Promise<DossierHead | undefined> {
  return (await findByCodes(db, [code])).get(code);
}

/** All events of dossiers, by dossier id, in order of `seq`. */
export async function readEvents(
  db: Executor,
  keys: readonly DossierKey[],
): Promise<ReadonlyMap<string, readonly DossierEvent[]>> {
  if (keys.length === 0) return new Map();
  // OFFSET 0 keeps the planner from joining all months: each dossier is one look-up in the one partition of its month.
  const rows = await db.query<EventRow & { readonly dossierId: string }>(
    `select k.id as "dossierId", ${EVENT_SELECT}
     from unnest($1::text[], $2::date[], $3::uuid[]) as k (home, month, id)
     cross join lateral (
       select * from dossier_event x
       where x.home_agency_id = k.home and x.intake_month = k.month and x.dossier_id = k.id order by x.seq offset 0
     ) e`,
    [...keyArrays(keys)],
  );
  const events = new Map<string, DossierEvent[]>();
  for (const { dossierId, ...row } of rows) {
    const list = events.get(dossierId);
    if (list === undefined) events.set(dossierId, [eventOf(row)]);
    else list.push(eventOf(row));
  }
  return events;
}

/** Which dossiers are read; absent fields do not narrow. By what is known today. */
export interface HistoryFilter {
  /** Resolving agencies. */
  readonly agencyIds?: readonly string[];
  /** Accepted in [from, to). */
  readonly acceptedFrom?: Instant;
  readonly acceptedTo?: Instant;
}

const HISTORY_BATCH = 2_000;

/** Histories as they were at `asOf` by the knowledge of `knownAt`; dossiers unknown then are left out. One snapshot. */
export async function* readHistories(
  db: Database,
  query: { readonly asOf: Instant; readonly knownAt: Instant; readonly filter?: HistoryFilter },
): AsyncGenerator<DossierHistory> {
  const { asOf, knownAt, filter = {} } = query;
  for await (const events of readAllEvents(db, { knownAt, ...filter })) {
    const history = foldHistory(events, asOf, knownAt);
    if (history !== undefined) yield history;
  }
}

/** The events of each dossier that has any recorded by `knownAt`, on one snapshot. */
export async function* readAllEvents(
  db: Database,
  filter: HistoryFilter & { readonly knownAt?: Instant },
): AsyncGenerator<readonly DossierEvent[]> {
  const client = await db.pool.connect();
  let done = false;
  try {
    await client.query('begin isolation level repeatable read read only');
    let after: DossierKey | undefined;
    for (;;) {
      const keys: readonly DossierKey[] = (
        await client.query<DossierKey & object>(KEYS_AFTER, keysAfter(filter, after))
      ).rows;
      const events = await readEvents(
        { query: async (text, values) => (await client.query(text, [...(values ?? [])])).rows },
        keys,
      );
      for (const key of keys) yield events.get(key.dossierId) ?? [];
      after = keys.at(-1);
      if (keys.length < HISTORY_BATCH) break;
    }
    done = true;
  } finally {
    // A reader that stops half-way leaves the transaction open: the connection is dropped with it.
    if (done) await client.query('commit');
    client.release(!done);
  }
}

const KEYS_AFTER = `
  select d.home_agency_id as "homeAgencyId", d.intake_month as "intakeMonth", d.dossier_id as "dossierId"
  from dossier d
  where (d.home_agency_id, d.dossier_id) > ($1, $2)
    and ($3::timestamptz is null or d.first_recorded_at <= $3)
    and ($4::text[] is null or d.agency_id = any($4))
    and ($5::timestamptz is null or d.accepted_at >= $5)
    and ($6::timestamptz is null or d.accepted_at < $6)
  order by d.home_agency_id, d.dossier_id
  limit ${HISTORY_BATCH}`;

function keysAfter(filter: HistoryFilter & { readonly knownAt?: Instant }, after: DossierKey | undefined): unknown[] {
  return [
    after?.homeAgencyId ?? '',
    after?.dossierId ?? '00000000-0000-0000-0000-000000000000',
    textOf(filter.knownAt),
    filter.agencyIds ?? null,
    textOf(filter.acceptedFrom),
    textOf(filter.acceptedTo),
  ];
}

function textOf(instant: Instant | undefined): string | null {
  return instant === undefined ? null : timestampText(instant);
}
