import type { ReportEvent, ReportEventData } from '@dunghen/domain/issue';
import type { Instant } from '@dunghen/domain/time';
import type { AuditAct } from '../audit/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { Database, Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { type IssueState, type NewIssue, type ReportIssue, saveIssueIn } from './issue.ts';
import { findStandingIssue, lockPeriod } from './standing.ts';

/** An event to write down; `occurredAt` absent: it happens now. */
export interface NewReportEvent {
  readonly data: ReportEventData;
  readonly occurredAt?: Instant;
}

export interface AppendReportEvents {
  readonly issueId: string;
  readonly actor: { readonly id: string; readonly name: string };
  /**
   * Decides behind the lock, by what is recorded by then and the report's state; where the report is frozen, by the one that
   * stands for its period too, behind the lock of the period. Undefined: nothing is written.
   */
  readonly decide: (
    events: readonly ReportEvent[],
    state: IssueState,
    standing: ReportIssue | undefined,
  ) => readonly NewReportEvent[] | undefined;
  /** What the report is from then on, with its files; saved with the events or not at all. */
  readonly save?: NewIssue;
  readonly audit?: AuditAct;
}

interface EventRow {
  readonly seq: number;
  readonly type: string;
  readonly data: object;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly actorId: string;
  readonly actorName: string;
}

/** What is recorded of a report, oldest first. */
export async function readReportEvents(db: Executor, issueId: string): Promise<readonly ReportEvent[]> {
  const rows = await db.query<EventRow>(`${SELECT} where issue_id = $1 order by seq`, [issueId]);
  return rows.map(eventOf);
}

const SELECT = `select seq, type, data, date_trunc('milliseconds', occurred_at) as "occurredAt",
  date_trunc('milliseconds', recorded_at) as "recordedAt", actor_id as "actorId", actor_name as "actorName" from report_event`;

/** The rows are written by `appendReportEvents` alone, so they are taken at their word. */
function eventOf({ type, data, ...rest }: EventRow): ReportEvent {
  return { ...data, type, ...rest } as unknown as ReportEvent;
}

/**
 * Appends to a report's course, one writer at a time (the report's row is locked), with an entry of the audit in the same
 * transaction. Undefined where `decide` found a reason against it.
 */
export function appendReportEvents(
  db: Database,
  { issueId, actor, decide, save, audit }: AppendReportEvents,
): Promise<readonly ReportEvent[] | undefined> {
  return db.transaction(async (tx) => {
    const freezes = save?.state === 'frozen' ? save : undefined;
    if (freezes !== undefined) await lockPeriod(tx, freezes);
    const standing = freezes === undefined ? undefined : await findStandingIssue(tx, freezes);
    const locked = 'select state from report_issue where id = $1 for update';
    const [issue] = await tx.query<{ readonly state: IssueState }>(locked, [issueId]);
    const before = await readReportEvents(tx, issueId);
    const events = decide(before, issue?.state ?? 'draft', standing);
    if (events === undefined) return undefined;
    if (save !== undefined && !(await saveIssueIn(tx, save))) return undefined;
    const last = before.at(-1)?.seq ?? 0;
    for (const [index, event] of events.entries()) await insertEvent(tx, issueId, last + index + 1, event, actor);
    if (audit !== undefined) await recordAudit(tx, audit);
    return readReportEvents(tx, issueId);
  });
}

async function insertEvent(
  tx: Executor,
  issueId: string,
  seq: number,
  { data, occurredAt }: NewReportEvent,
  actor: AppendReportEvents['actor'],
): Promise<void> {
  const { type, ...facts } = data;
  await tx.query(
    `insert into report_event (issue_id, seq, type, data, occurred_at, recorded_at, actor_id, actor_name)
     values ($1, $2, $3, $4, coalesce($5::timestamptz, clock_timestamp()), clock_timestamp(), $6, $7)`,
    [
      issueId,
      seq,
      type,
      JSON.stringify(facts),
      occurredAt === undefined ? null : timestampText(occurredAt),
      actor.id,
      actor.name,
    ],
  );
}

/** The courses of several reports at once, for lists. */
export async function readCourses(
  db: Executor,
  issueIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ReportEvent[]>> {
  if (issueIds.length === 0) return new Map();
  const rows = await db.query<EventRow & { readonly issueId: string }>(
    `${SELECT.replace('select ', 'select issue_id as "issueId", ')} where issue_id = any($1::uuid[]) order by issue_id, seq`,
    [issueIds],
  );
  const byIssue = Map.groupBy(rows, (row) => row.issueId);
  return new Map([...byIssue].map(([id, own]) => [id, own.map(({ issueId: _id, ...row }) => eventOf(row))] as const));
}

export interface EvidenceFile {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** Account of the sender. */
  readonly actorId: string;
}

export async function saveEvidence(db: Executor, issueId: string, file: EvidenceFile): Promise<void> {
  await db.query(
    `insert into report_evidence (issue_id, id, agency_id, name, content_type, bytes, sha256, recorded_at, actor_id)
     values ($1, $2, $3, $4, $5, $6::bytea, sha256($6::bytea), clock_timestamp(), $7)`,
    [issueId, file.id, file.agencyId, file.name, file.contentType, Buffer.from(file.bytes), file.actorId],
  );
}

export async function findEvidence(db: Executor, issueId: string, id: string): Promise<EvidenceFile | undefined> {
  const rows = await db.query<EvidenceFile>(
    `select id, agency_id as "agencyId", name, content_type as "contentType", bytes, actor_id as "actorId"
     from report_evidence where issue_id = $1 and id = $2`,
    [issueId, id],
  );
  return rows[0];
}

/** Which of these an agency has sent, with their names. */
export function listEvidence(
  db: Executor,
  issueId: string,
  agencyId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db.query('select id, name from report_evidence where issue_id = $1 and agency_id = $2', [issueId, agencyId]);
}
