import type { ExplainedLine, ExplanationEvent, ExplanationEventData } from '@dunghen/domain/explanation';
import type { Instant } from '@dunghen/domain/time';
import { type AuditAct, recordAudit } from '../audit/index.ts';
import { type MessageToRecord, recordMessages } from '../command/outbox.ts';
import type { Database, Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** An agency's task to explain its late dossiers of a period. */
export interface Explanation {
  /** UUID v7. */
  readonly id: string;
  readonly period: string;
  readonly scheme: string;
  readonly agencyId: string;
  readonly policyId: string;
  /** The two times by which its list was made. */
  readonly asOf: Instant;
  readonly knownAt: Instant;
  /** The frozen report from which the system asked. */
  readonly reportId?: string;
  readonly recordedAt: Instant;
  readonly by: Actor;
}

export interface NewExplanation extends Explanation {
  readonly lines: readonly ExplainedLine[];
  readonly dueAt: Instant;
  readonly messages: readonly MessageToRecord[];
  readonly audit?: AuditAct;
}

/** Asks an agency; false where it was asked for that period before. One transaction: list, first event, message, audit. */
export function insertExplanation(db: Database, task: NewExplanation): Promise<boolean> {
  const { id, period, scheme, agencyId, policyId, asOf, knownAt, reportId, recordedAt, by, lines, dueAt } = task;
  return db.transaction(async (tx) => {
    const made = await tx.query(
      `insert into explanation (id, period, scheme, agency_id, policy_id, as_of, known_at, report_id, recorded_at, recorded_by, recorded_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (period, scheme, agency_id) do nothing returning id`,
      [
        id,
        period,
        scheme,
        agencyId,
        policyId,
        timestampText(asOf),
        timestampText(knownAt),
        reportId ?? null,
        timestampText(recordedAt),
        by.id,
        by.name,
      ],
    );
    if (made.length === 0) return false;
    await tx.query(
      `insert into explanation_dossier (explanation_id, place, code, line)
       select $1, l.place, l.line ->> 'code', l.line from json_array_elements($2::json) with ordinality l (line, place)`,
      [id, JSON.stringify(lines)],
    );
    await insertEvent(tx, id, 1, { type: 'asked', dueAt }, recordedAt, by);
    await recordMessages(tx, task.messages);
    if (task.audit !== undefined) await recordAudit(tx, task.audit);
    return true;
  });
}

async function insertEvent(
  tx: Executor,
  id: string,
  seq: number,
  data: ExplanationEventData,
  at: Instant,
  actor: Actor,
): Promise<void> {
  const { type, ...facts } = data;
  await tx.query(
    `insert into explanation_event (explanation_id, seq, type, data, occurred_at, recorded_at, actor_id, actor_name)
     values ($1, $2, $3, $4, $5, $5, $6, $7)`,
    [id, seq, type, JSON.stringify(facts), timestampText(at), actor.id, actor.name],
  );
}

export interface AppendToExplanation {
  readonly id: string;
  readonly actor: Actor;
  readonly at: Instant;
  /** Decides behind the task's lock, by what is recorded by then; undefined: nothing is written. */
  readonly decide: (events: readonly ExplanationEvent[]) => ExplanationEventData | undefined;
  /** Of what was decided, by the events before it. */
  readonly messages?: (data: ExplanationEventData, before: readonly ExplanationEvent[]) => readonly MessageToRecord[];
  readonly audit?: AuditAct;
}

/** Appends one event to a task's course, one writer at a time, with its message and its entry of the audit. */
export function appendToExplanation(
  db: Database,
  { id, actor, at, decide, messages, audit }: AppendToExplanation,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.query('select from explanation where id = $1 for update', [id]);
    const before = (await readExplanationEvents(tx, [id])).get(id) ?? [];
    const data = decide(before);
    if (data === undefined) return false;
    await insertEvent(tx, id, (before.at(-1)?.seq ?? 0) + 1, data, at, actor);
    await recordMessages(tx, messages?.(data, before) ?? []);
    if (audit !== undefined) await recordAudit(tx, audit);
    return true;
  });
}

interface EventRow {
  readonly explanationId: string;
  readonly seq: number;
  readonly type: string;
  readonly data: object;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly actorId: string;
  readonly actorName: string;
}

/** The courses of tasks, each oldest first. */
export async function readExplanationEvents(
  db: Executor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly ExplanationEvent[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db.query<EventRow>(
    `select explanation_id as "explanationId", seq, type, data, date_trunc('milliseconds', occurred_at) as "occurredAt",
       date_trunc('milliseconds', recorded_at) as "recordedAt", actor_id as "actorId", actor_name as "actorName"
     from explanation_event where explanation_id = any($1::uuid[]) order by explanation_id, seq`,
    [ids],
  );
  const byTask = Map.groupBy(rows, (row) => row.explanationId);
  return new Map([...byTask].map(([id, own]) => [id, own.map(eventOf)] as const));
}

/** The rows are written by this file alone, so they are taken at their word. */
function eventOf({ explanationId: _id, type, data, ...rest }: EventRow): ExplanationEvent {
  return { ...data, type, ...rest } as unknown as ExplanationEvent;
}

export interface ExplanationQuery {
  readonly id?: string;
  readonly period?: string;
  readonly scheme?: string;
  /** Only those of these agencies; absent: of all. */
  readonly agencyIds?: readonly string[];
  /** Asked for by this instant. */
  readonly knownAt?: Instant;
  /** Not yet confirmed by its head. */
  readonly unconfirmed?: boolean;
}

interface Row extends Omit<Explanation, 'by' | 'reportId'> {
  readonly reportId: string | null;
  readonly byId: string;
  readonly byName: string;
}

const MOST = 5_000;

/** Tasks, the newest period first. */
export async function readExplanations(db: Executor, query: ExplanationQuery): Promise<readonly Explanation[]> {
  const { id, period, scheme, agencyIds, knownAt, unconfirmed } = query;
  const rows = await db.query<Row>(
    `select e.id, e.period, e.scheme, e.agency_id as "agencyId", e.policy_id as "policyId", e.as_of as "asOf",
       e.known_at as "knownAt", e.report_id as "reportId", date_trunc('milliseconds', e.recorded_at) as "recordedAt",
       e.recorded_by as "byId", e.recorded_by_name as "byName"
     from explanation e
     where ($1::uuid is null or e.id = $1) and ($2::text is null or e.period = $2) and ($3::text is null or e.scheme = $3)
       and ($4::text[] is null or e.agency_id = any($4)) and ($5::timestamptz is null or e.recorded_at <= $5)
       and ($6::boolean is not true or (
         select v.type from explanation_event v where v.explanation_id = e.id and v.type <> 'reminded'
         order by v.seq desc limit 1) <> 'confirmed')
     order by e.period desc, e.agency_id, e.id limit ${MOST}`,
    [
      id ?? null,
      period ?? null,
      scheme ?? null,
      agencyIds ?? null,
      knownAt === undefined ? null : timestampText(knownAt),
      unconfirmed ?? false,
    ],
  );
  return rows.map(({ reportId, byId, byName, ...row }) => ({
    ...row,
    by: { id: byId, name: byName },
    ...(reportId === null ? {} : { reportId }),
  }));
}

/** The lists of tasks, in the order in which they were made. */
export async function readExplanationLines(
  db: Executor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly ExplainedLine[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db.query<{ readonly id: string; readonly line: ExplainedLine }>(
    `select explanation_id as id, line from explanation_dossier
     where explanation_id = any($1::uuid[]) order by explanation_id, place`,
    [ids],
  );
  const byTask = Map.groupBy(rows, (row) => row.id);
  return new Map([...byTask].map(([id, own]) => [id, own.map(({ line }) => line)] as const));
}
