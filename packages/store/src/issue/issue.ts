import type { Instant } from '@dunghen/domain/time';
import type { Database, Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** Dự thảo → Đã chốt số liệu → Đã trình ký → Đã ban hành (report.md, issue and freeze). */
export type IssueState = 'draft' | 'frozen' | 'submitted' | 'issued';

export interface IssueDocument {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** 64 hexadecimal digits; made by the store. */
  readonly sha256: string;
}

export interface ReportIssue {
  /** UUID v7 by `newId()`. */
  readonly id: string;
  readonly kind: string;
  /** '2024-Q1' */
  readonly period: string;
  readonly scheme: string;
  readonly state: IssueState;
  readonly asOf: Instant;
  readonly knownAt: Instant;
  readonly policyId: string;
  /** The report model, as JSON holds it. */
  readonly model: unknown;
  readonly number?: string;
  /** Local date `yyyy-MM-dd`. */
  readonly issuedOn?: string;
  readonly signer?: string;
  /** The report that this one replaces or corrects. */
  readonly replaces?: { readonly id: string; readonly as: 'replacement' | 'correction' };
  readonly recordedAt: Instant;
  readonly actor?: string;
}

export interface NewIssue extends Omit<ReportIssue, 'state' | 'recordedAt' | 'number' | 'issuedOn' | 'signer'> {
  readonly state: 'draft' | 'frozen';
  readonly documents: readonly Omit<IssueDocument, 'sha256'>[];
}

/** What is recorded when a frozen report goes on; `issued` needs number, date and signer. */
export type IssueStep =
  | { readonly to: 'submitted'; readonly actor?: string }
  | {
      readonly to: 'issued';
      readonly number: string;
      readonly issuedOn: string;
      readonly signer: string;
      readonly signedFile?: Omit<IssueDocument, 'sha256'>;
      readonly actor?: string;
    };

/** Saves a draft (again: replaces that draft), or freezes it; false where the report is frozen already. */
export function saveIssue(db: Database, issue: NewIssue): Promise<boolean> {
  return db.transaction((tx) => saveIssueIn(tx, issue));
}

/** The same inside a transaction of the caller's. */
export async function saveIssueIn(tx: Executor, issue: NewIssue): Promise<boolean> {
  const saved = await tx.query(
    `insert into report_issue (id, kind, period, scheme, state, as_of, known_at, policy_id, model, replaces_id, replaces_as, recorded_at, actor)
       values ($1, $2, $3, $4, 'draft', $5, $6, $7, $8, $9, $10, clock_timestamp(), $11)
       on conflict (id) do update set kind = excluded.kind, period = excluded.period, scheme = excluded.scheme,
         as_of = excluded.as_of, known_at = excluded.known_at, policy_id = excluded.policy_id, model = excluded.model,
         replaces_id = excluded.replaces_id, replaces_as = excluded.replaces_as, recorded_at = excluded.recorded_at, actor = excluded.actor
       where report_issue.state = 'draft' returning id`,
    valuesOf(issue),
  );
  if (saved.length === 0) return false;
  await tx.query('delete from report_document where issue_id = $1', [issue.id]);
  for (const document of issue.documents) await addDocument(tx, issue.id, 'document', document);
  // Frozen last: from then on neither figures nor files can be changed, not even by this program.
  if (issue.state === 'frozen') await tx.query("update report_issue set state = 'frozen' where id = $1", [issue.id]);
  return true;
}

function valuesOf(issue: NewIssue): readonly unknown[] {
  return [
    issue.id,
    issue.kind,
    issue.period,
    issue.scheme,
    timestampText(issue.asOf),
    timestampText(issue.knownAt),
    issue.policyId,
    JSON.stringify(issue.model),
    issue.replaces?.id ?? null,
    issue.replaces?.as ?? null,
    issue.actor ?? null,
  ];
}

async function addDocument(
  tx: Executor,
  id: string,
  role: 'document' | 'signed',
  document: Omit<IssueDocument, 'sha256'>,
): Promise<void> {
  await tx.query(
    `insert into report_document (issue_id, ordinal, role, name, content_type, bytes, sha256)
     select $1, count(*) + 1, $2, $3, $4, $5::bytea, sha256($5::bytea) from report_document where issue_id = $1`,
    [id, role, document.name, document.contentType, Buffer.from(document.bytes)],
  );
}

/** Moves a frozen report one state on; false where it is not in the state before. */
export function advanceIssue(db: Database, id: string, step: IssueStep): Promise<boolean> {
  return db.transaction(async (tx) => {
    const issued = step.to === 'issued' ? step : undefined;
    const moved = await tx.query(
      `update report_issue set state = $2, number = $3, issued_on = $4, signer = $5, actor = $6, recorded_at = clock_timestamp()
       where id = $1 and state = $7 returning id`,
      [
        id,
        step.to,
        issued?.number ?? null,
        issued?.issuedOn ?? null,
        issued?.signer ?? null,
        step.actor ?? null,
        issued ? 'submitted' : 'frozen',
      ],
    );
    if (moved.length === 0) return false;
    if (issued?.signedFile !== undefined) await addDocument(tx, id, 'signed', issued.signedFile);
    return true;
  });
}

interface IssueRow extends Omit<ReportIssue, 'number' | 'issuedOn' | 'signer' | 'replaces' | 'actor'> {
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly signer: string | null;
  readonly replacesId: string | null;
  readonly replacesAs: 'replacement' | 'correction' | null;
  readonly actor: string | null;
}

const SELECT = `
select id, kind, period, scheme, state, as_of as "asOf", known_at as "knownAt", policy_id as "policyId", model, number,
  issued_on as "issuedOn", signer, replaces_id as "replacesId", replaces_as as "replacesAs",
  date_trunc('milliseconds', recorded_at) as "recordedAt", actor
from report_issue`;

function issueOf(row: IssueRow): ReportIssue {
  const { number, issuedOn, signer, replacesId, replacesAs, actor, ...rest } = row;
  return {
    ...rest,
    ...(number === null ? {} : { number }),
    ...(issuedOn === null ? {} : { issuedOn }),
    ...(signer === null ? {} : { signer }),
    ...(replacesId === null || replacesAs === null ? {} : { replaces: { id: replacesId, as: replacesAs } }),
    ...(actor === null ? {} : { actor }),
  };
}

export async function findIssue(db: Executor, id: string): Promise<ReportIssue | undefined> {
  const rows = await db.query<IssueRow>(`${SELECT} where id = $1`, [id]);
  return rows[0] === undefined ? undefined : issueOf(rows[0]);
}

/** Newest first. */
export async function listIssues(
  db: Executor,
  filter: { readonly period?: string } = {},
): Promise<readonly ReportIssue[]> {
  const rows = await db.query<IssueRow>(
    `${SELECT} where $1::text is null or period = $1 order by recorded_at desc, id desc`,
    [filter.period ?? null],
  );
  return rows.map(issueOf);
}

/** The files of a report, byte for byte, in the order in which they were saved; the signed file last. */
export function readDocuments(db: Executor, id: string): Promise<readonly IssueDocument[]> {
  return db.query<IssueDocument>(
    `select name, content_type as "contentType", bytes, encode(sha256, 'hex') as sha256
     from report_document where issue_id = $1 order by ordinal`,
    [id],
  );
}
