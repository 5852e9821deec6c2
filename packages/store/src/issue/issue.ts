import type { Instant } from '@dunghen/domain/time';
import type { Database, Executor } from '../server/index.ts';

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
  readonly id: string;
  readonly kind: string;
  /** '2024-Q1' */
  readonly period: string;
  readonly scheme: string;
  readonly state: IssueState;
  readonly asOf: Instant;
  readonly knownAt: Instant;
  readonly policyId: string;
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

export interface NewIssue extends Omit<ReportIssue, 'state' | 'recordedAt'> {
  readonly state: 'draft' | 'frozen';
  readonly documents: readonly Omit<IssueDocument, 'sha256'>[];
}

export interface IssueStep {
  readonly to: 'submitted' | 'issued';
  readonly number?: string;
  readonly issuedOn?: string;
  readonly signer?: string;
  readonly signedFile?: Omit<IssueDocument, 'sha256'>;
  readonly actor?: string;
}

/** Saves a draft (again: replaces that draft) or freezes it. A frozen report is never changed. */
export async function saveIssue(db: Database, issue: NewIssue): Promise<ReportIssue> {
  throw new Error(`not yet written: ${db.name} ${issue.id}`);
}

/** Moves a frozen report on; false where it is not in the state before. */
export async function advanceIssue(db: Database, id: string, step: IssueStep): Promise<boolean> {
  throw new Error(`not yet written: ${db.name} ${id} ${step.to}`);
}

export async function findIssue(db: Executor, id: string): Promise<ReportIssue | undefined> {
  throw new Error(`not yet written: ${typeof db} ${id}`);
}

/** Newest first. */
export async function listIssues(
  db: Executor,
  filter: { readonly period?: string } = {},
): Promise<readonly ReportIssue[]> {
  throw new Error(`not yet written: ${typeof db} ${filter.period}`);
}

/** The files of a report, byte for byte, in the order in which they were saved; the signed file last. */
export async function readDocuments(db: Executor, id: string): Promise<readonly IssueDocument[]> {
  throw new Error(`not yet written: ${typeof db} ${id}`);
}
