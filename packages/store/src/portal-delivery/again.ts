import type { Instant } from '@dunghen/domain/time';
import { type DossierKey, readEvents } from '../dossier/index.ts';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { type MadeMessage, QUEUE_STATE } from './queue.ts';
import { insertMessages, type PrepareMessages } from './relay.ts';

/** Which messages are to go again. */
export type AgainFilter =
  /** Everything of one dossier: what was refused, and where nothing waits its present state too. */
  | { readonly kind: 'dossier'; readonly code: string }
  /** One refused message. */
  | { readonly kind: 'message'; readonly code: string; readonly seq: number; readonly part: number }
  /** All refused with the same code and words. */
  | { readonly kind: 'refusal'; readonly errorCode: string | null; readonly words: string }
  | { readonly kind: 'all-refused' };

export interface RefusedKey extends DossierKey {
  readonly code: string;
  readonly seq: number;
  readonly part: number;
  readonly revision: number;
  readonly service: string;
  readonly refusedBy: 'portal' | 'here';
}

/** The refused messages that a filter names, oldest dossiers first; at most `limit`, after the key `after`. */
export function findRefused(
  db: Executor,
  filter: AgainFilter,
  limit: number,
  after?: RefusedKey,
): Promise<readonly RefusedKey[]> {
  const code = filter.kind === 'dossier' || filter.kind === 'message' ? filter.code : null;
  const one = filter.kind === 'message' ? filter : undefined;
  const kind = filter.kind === 'refusal' ? filter : undefined;
  return db.query<RefusedKey>(
    `select d.home_agency_id as "homeAgencyId", d.intake_month as "intakeMonth", d.dossier_id as "dossierId", d.code, m.seq,
       m.part, m.revision, m.service, m.refused_by as "refusedBy"
     from portal_message m
     join portal_dossier d on d.home_agency_id = m.home_agency_id and d.dossier_id = m.dossier_id
     where m.state = 'refused' and ($1::text is null or d.code = $1)
       and ($2::int is null or (m.seq = $2 and m.part = $3))
       and (not $4::boolean or (m.error_code is not distinct from $5 and coalesce(m.words, '') = $6))
       and ($7::uuid is null or (m.dossier_id, m.seq, m.part) > ($7, $8::int, $9::int))
     order by m.dossier_id, m.seq, m.part limit $10`,
    [
      code,
      one?.seq ?? null,
      one?.part ?? null,
      kind !== undefined,
      kind?.errorCode ?? null,
      kind?.words ?? '',
      after?.dossierId ?? null,
      after?.seq ?? null,
      after?.part ?? null,
      limit,
    ],
  );
}

/** How many messages a filter names, of how many dossiers, and how many wait behind them. */
export async function countAgain(
  db: Executor,
  filter: AgainFilter,
): Promise<{ readonly messages: number; readonly dossiers: number; readonly behind: number }> {
  const code = filter.kind === 'dossier' || filter.kind === 'message' ? filter.code : null;
  const one = filter.kind === 'message' ? filter : undefined;
  const kind = filter.kind === 'refusal' ? filter : undefined;
  const rows = await db.query<{ messages: number; dossiers: number; behind: number }>(
    `select coalesce(sum(x.messages), 0)::bigint as messages, count(*) as dossiers, coalesce(sum(x.waiting), 0)::bigint as behind
     from (select d.waiting, count(*) as messages from portal_message m
       join portal_dossier d on d.home_agency_id = m.home_agency_id and d.dossier_id = m.dossier_id
       where m.state = 'refused' and ($1::text is null or d.code = $1) and ($2::int is null or (m.seq = $2 and m.part = $3))
         and (not $4::boolean or (m.error_code is not distinct from $5 and coalesce(m.words, '') = $6))
       group by d.home_agency_id, d.dossier_id) x`,
    [code, one?.seq ?? null, one?.part ?? null, kind !== undefined, kind?.errorCode ?? null, kind?.words ?? ''],
  );
  return rows[0] ?? { messages: 0, dossiers: 0, behind: 0 };
}

/** The instant, and which services say in one message how the dossier stands. */
export interface AgainRules {
  readonly now: Instant;
  readonly tellsState: (message: Pick<MadeMessage, 'service'>) => boolean;
}

/**
 * Makes the named messages anew from the dossier's events by the mapping of today and has them sent; the refused ones stay,
 * marked as replaced. Before a step that the portal refused goes the dossier's state, since the portal may have lost it.
 * One whose making says nothing any more is dropped. Returns how many wait now.
 */
export async function replaceRefused(
  tx: Executor,
  refused: readonly RefusedKey[],
  prepare: PrepareMessages,
  { now, tellsState }: AgainRules,
): Promise<number> {
  if (refused.length === 0) return 0;
  const dossiers = [...new Map(refused.map((key) => [key.dossierId, key])).values()];
  await holdQueues(tx, dossiers);
  const made = await makeWhole(tx, dossiers, prepare);
  const mine = await markReplaced(tx, refused, now);
  const anew = mine.flatMap((key): readonly NewRow[] => {
    const { homeAgencyId, dossierId, seq, part, revision, service } = key;
    const ofService = made.get(dossierId)?.filter((one) => one.service === service) ?? [];
    // By its service: another version of the mapping may say more or less before it.
    const message = seq === 0 ? ofService.at(-1) : ofService.find((one) => one.seq === seq);
    if (message === undefined) return [];
    return [{ home: homeAgencyId, dossier: dossierId, revision: revision + 1, message: { ...message, seq, part } }];
  });
  const lost = mine.filter((key) => key.refusedBy === 'portal' && !tellsState(key));
  const states = await statesBefore(tx, lost, made, tellsState);
  const rows = [...states, ...anew];
  await insertMessages(tx, rows, now);
  await wakeQueues(tx, dossiers, now);
  return rows.filter(({ message }) => message.refused === undefined).length;
}

type NewRow = Parameters<typeof insertMessages>[1][number];
type Made = ReadonlyMap<string, readonly MadeMessage[]>;

async function makeWhole(tx: Executor, dossiers: readonly Named[], prepare: PrepareMessages): Promise<Made> {
  const events = await readEvents(tx, dossiers);
  const whole = dossiers.map((key) => ({ ...key, events: events.get(key.dossierId) ?? [], madeSeq: 0 }));
  const make = await prepare(whole);
  return new Map(whole.map((one) => [one.dossierId, make(one)]));
}

type Named = DossierKey & { readonly code: string };

async function markReplaced(
  tx: Executor,
  refused: readonly RefusedKey[],
  now: Instant,
): Promise<readonly RefusedKey[]> {
  const keys = refused.map(({ homeAgencyId, dossierId, seq, part, revision }) => ({
    home: homeAgencyId,
    dossier: dossierId,
    seq,
    part,
    revision,
  }));
  const replaced = await tx.query<{ dossier: string; seq: number; part: number }>(
    `update portal_message m set state = 'replaced', ended_at = $2
     from json_to_recordset($1::json) as x (home text, dossier uuid, seq int, part int, revision int)
     where m.home_agency_id = x.home and m.dossier_id = x.dossier and m.seq = x.seq and m.part = x.part
       and m.revision = x.revision and m.state = 'refused' returning m.dossier_id as dossier, m.seq, m.part`,
    [JSON.stringify(keys), timestampText(now)],
  );
  const done = new Set(replaced.map(({ dossier, seq, part }) => `${dossier}/${seq}/${part}`));
  return refused.filter(({ dossierId, seq, part }) => done.has(`${dossierId}/${seq}/${part}`));
}

/** The state that the portal should have now: as of right before the first state that still waits, else the present one. */
async function statesBefore(
  tx: Executor,
  keys: readonly RefusedKey[],
  made: Made,
  tellsState: AgainRules['tellsState'],
): Promise<readonly NewRow[]> {
  const dossiers = [...new Map(keys.map((key) => [key.dossierId, key])).values()];
  if (dossiers.length === 0) return [];
  const waiting = await tx.query<{ dossier: string; service: string; seq: number }>(
    `select m.dossier_id as dossier, m.service, min(m.seq) as seq from portal_message m
     join unnest($1::text[], $2::uuid[]) as x (home, dossier) on m.home_agency_id = x.home and m.dossier_id = x.dossier
     where m.state = 'waiting' group by 1, 2`,
    [dossiers.map((key) => key.homeAgencyId), dossiers.map((key) => key.dossierId)],
  );
  const first = new Map<string, number>();
  for (const { dossier, service, seq } of waiting) {
    if (tellsState({ service })) first.set(dossier, Math.min(seq, first.get(dossier) ?? seq));
  }
  const revisions = await nextRevisions(tx, dossiers);
  return dossiers.flatMap((key) => {
    const before = first.get(key.dossierId) ?? Number.POSITIVE_INFINITY;
    const told = (made.get(key.dossierId) ?? []).filter(({ seq }) => seq < before);
    return statesOf(told, tellsState).map((message) => rowOf(key, message, revisions));
  });
}

/** The last message of each service that tells the state, to go before all others: seq 0, where no event is. */
function statesOf(made: readonly MadeMessage[], tellsState: AgainRules['tellsState']): readonly MadeMessage[] {
  const last = new Map(made.filter(tellsState).map((message) => [message.service, message]));
  return [...last.values()].map((message, part) => ({ ...message, seq: 0, part }));
}

type Revisions = ReadonlyMap<string, number>;

async function nextRevisions(tx: Executor, dossiers: readonly DossierKey[]): Promise<Revisions> {
  const rows = await tx.query<{ dossier: string; seq: number; part: number; revision: number }>(
    `select m.dossier_id as dossier, m.seq, m.part, max(m.revision) as revision from portal_message m
     join unnest($1::text[], $2::uuid[]) as x (home, dossier) on m.home_agency_id = x.home and m.dossier_id = x.dossier
     group by 1, 2, 3`,
    [dossiers.map((key) => key.homeAgencyId), dossiers.map((key) => key.dossierId)],
  );
  return new Map(rows.map(({ dossier, seq, part, revision }) => [`${dossier}/${seq}/${part}`, revision + 1]));
}

function rowOf({ homeAgencyId, dossierId }: DossierKey, message: MadeMessage, revisions: Revisions): NewRow {
  const revision = revisions.get(`${dossierId}/${message.seq}/${message.part}`) ?? 0;
  return { home: homeAgencyId, dossier: dossierId, revision, message };
}

/**
 * Has a dossier that the portal should know already sent once more: its state as it is now, then every step, which the
 * portal would refuse of a dossier that it lost. Steps that the portal has it says it has; an earlier state is never sent
 * over a later one. Nothing while something of it waits.
 */
export async function repeatDossier(
  tx: Executor,
  dossier: Named,
  prepare: PrepareMessages,
  { now, tellsState }: AgainRules,
): Promise<number> {
  await holdQueues(tx, [dossier]);
  const unsettled = await tx.query(
    `select from portal_message where home_agency_id = $1 and dossier_id = $2 and state in ('waiting', 'refused') limit 1`,
    [dossier.homeAgencyId, dossier.dossierId],
  );
  if (unsettled.length > 0) return 0;
  const messages = (await makeWhole(tx, [dossier], prepare)).get(dossier.dossierId) ?? [];
  const chosen = [...statesOf(messages, tellsState), ...messages.filter((message) => !tellsState(message))];
  const revisions = await nextRevisions(tx, [dossier]);
  const rows = chosen.map((message) => rowOf(dossier, message, revisions));
  await insertMessages(tx, rows, now);
  await wakeQueues(tx, [dossier], now);
  return rows.length;
}

async function holdQueues(tx: Executor, dossiers: readonly DossierKey[]): Promise<void> {
  await tx.query(
    `select from portal_dossier d join unnest($1::text[], $2::uuid[]) as x (home, dossier)
       on d.home_agency_id = x.home and d.dossier_id = x.dossier
     order by d.home_agency_id, d.dossier_id for update of d`,
    [dossiers.map((key) => key.homeAgencyId), dossiers.map((key) => key.dossierId)],
  );
}

/** After failures the same message goes at once; after an attempt of unknown fate the next still waits until it has settled. */
async function wakeQueues(tx: Executor, dossiers: readonly DossierKey[], now: Instant): Promise<void> {
  await tx.query(
    `update portal_dossier d set state = ${QUEUE_STATE}, failures = 0, newest_at = $3,
       next_attempt_at = case when d.lease is not null then d.next_attempt_at when d.failures > 0 then $3::timestamptz
         else greatest(d.next_attempt_at, $3::timestamptz) end,
       waiting = (select count(*) from portal_message m where m.home_agency_id = d.home_agency_id
         and m.dossier_id = d.dossier_id and m.state = 'waiting')
     from unnest($1::text[], $2::uuid[]) as x (home, dossier)
     where d.home_agency_id = x.home and d.dossier_id = x.dossier`,
    [dossiers.map((key) => key.homeAgencyId), dossiers.map((key) => key.dossierId), timestampText(now)],
  );
}

/** The queue of a dossier by its code; undefined where nothing of it was ever told. */
export async function findQueue(
  db: Executor,
  code: string,
): Promise<(DossierKey & { readonly code: string; readonly madeSeq: number; readonly state: string }) | undefined> {
  const rows = await db.query<DossierKey & { readonly code: string; readonly madeSeq: number; readonly state: string }>(
    `select q.home_agency_id as "homeAgencyId", q.dossier_id as "dossierId", q.intake_month as "intakeMonth", q.code,
       q.made_seq as "madeSeq", q.state
     from dossier_code c
     join portal_dossier q on q.home_agency_id = c.home_agency_id and q.dossier_id = c.dossier_id where c.code = $1`,
    [code],
  );
  return rows[0];
}
