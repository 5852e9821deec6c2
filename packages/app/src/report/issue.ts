import type { FreeParts } from '@dunghen/domain/issue';
import { periodKey, type ReportLayout, serialiseQuarterlyReport } from '@dunghen/domain/report';
import { newId } from '@dunghen/store/dossier';
import {
  advanceIssue,
  findIssue,
  freezeIssue,
  type IssueDocument,
  type IssueState,
  listIssues,
  type NewIssue,
  type ReportIssue,
  readDocuments,
} from '@dunghen/store/issue';
import type { AppContext } from '../context/index.ts';
import type { DownloadFile, Outcome, Refused } from '../workspace/workspace.ts';
import { FILE_FORMATS, renderReport } from './files.ts';
import { type CountedReport, countReport } from './quarterly.ts';
import type { ReportRequest } from './request.ts';
import { findSignature, type SignatureFinding } from './signature.ts';

export type { IssueState, ReportIssue } from '@dunghen/store/issue';
export type { SignatureFinding } from './signature.ts';

/** Names of the states on screen (spec: issue, freeze). */
export const ISSUE_STATE_NAMES: Readonly<Record<IssueState, string>> = {
  draft: 'Dự thảo',
  frozen: 'Đã chốt số liệu',
  submitted: 'Đã trình ký',
  issued: 'Đã ban hành',
};

export interface FreezeOptions {
  readonly layout: ReportLayout;
  /** An issued report that this one takes the place of, or puts right. */
  readonly replaces?: { readonly id: string; readonly as: 'replacement' | 'correction' };
}

/** Freezes the figures of a period: model, both times and files, to be had again byte for byte. */
export async function freezeReport(
  context: AppContext,
  request: ReportRequest,
  options: FreezeOptions,
): Promise<Outcome<{ readonly issue: ReportIssue; readonly counted: CountedReport }>> {
  const standing = await findStanding(context, request, options);
  if (!standing.ok) return standing;
  const id = newId();
  const { counted, frozen } = await frozenOf(context, id, request, options);
  // Counting takes its time, in which another may have been frozen.
  const late: { standing: ReportIssue | undefined } = { standing: undefined };
  const isFrozen = await freezeIssue(context.db, frozen, (newest) => {
    late.standing = newest?.id === options.replaces?.id ? undefined : newest;
    return late.standing === undefined;
  });
  if (!isFrozen && late.standing !== undefined) return alreadyFrozen(late.standing);
  const issue = await findIssue(context.db, id);
  return issue === undefined ? unknownIssue(id) : { ok: true, value: { issue, counted } };
}

export interface FrozenOptions extends FreezeOptions {
  readonly parts?: FreeParts;
  /** Who froze it. */
  readonly actor?: string;
}

/** A report with its files as it is frozen, in place of the draft of that id where there is one; stores nothing. */
export async function frozenOf(
  context: AppContext,
  id: string,
  request: ReportRequest,
  { layout, replaces, parts, actor }: FrozenOptions,
): Promise<{ readonly counted: CountedReport; readonly frozen: NewIssue }> {
  const counted = await countReport(context, request, {
    isEstimated: true,
    ...(parts === undefined ? {} : { parts }),
  });
  const files = await renderReport(context, counted, { layout, formats: FILE_FORMATS, internal: false });
  const frozen: NewIssue = {
    ...issueRowOf(id, counted),
    state: 'frozen',
    documents: files.map(({ fileName, contentType, bytes }) => ({ name: fileName, contentType, bytes })),
    ...(replaces === undefined ? {} : { replaces }),
    ...(actor === undefined ? {} : { actor }),
  };
  return { counted, frozen };
}

/** What a counted report is stored as. */
export function issueRowOf(id: string, { report, request }: CountedReport) {
  return {
    id,
    kind: 'quarterly',
    period: periodKey(request.period),
    scheme: request.period.scheme,
    asOf: report.asOf,
    knownAt: request.knownAt,
    policyId: request.policy.id,
    model: JSON.parse(serialiseQuarterlyReport(report)),
  };
}

/**
 * A later report of the same period has to name the one that it replaces or corrects (spec: issue), so that no two stand
 * side by side.
 */
async function findStanding(
  context: AppContext,
  { period }: ReportRequest,
  { replaces }: FreezeOptions,
): Promise<Outcome<ReportIssue | undefined>> {
  if (replaces !== undefined) {
    const old = await findReport(context, replaces.id);
    return old === undefined ? unknownIssue(replaces.id) : { ok: true, value: old };
  }
  const issues = await listIssues(context.db, { period: periodKey(period) });
  const [standing] = issues.filter(({ scheme, state }) => scheme === period.scheme && state !== 'draft');
  if (standing === undefined) return { ok: true, value: undefined };
  return alreadyFrozen(standing);
}

function alreadyFrozen(standing: ReportIssue): Refused {
  const message = `Kỳ này đã có báo cáo ${standing.id} (${ISSUE_STATE_NAMES[standing.state]}). Báo cáo mới phải nêu rõ thay thế (--replaces) hay đính chính (--corrects) báo cáo đó.`;
  return { ok: false, code: 'already-frozen', facts: { id: standing.id, state: standing.state }, message };
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A stored report by its id; undefined too where the text is no id at all. */
export async function findReport(context: Pick<AppContext, 'db'>, id: string): Promise<ReportIssue | undefined> {
  return ID.test(id) ? findIssue(context.db, id) : undefined;
}

/** Hands a frozen report to signature (trình ký). */
export async function submitReport(context: AppContext, id: string): Promise<Outcome<ReportIssue>> {
  return advance(context, id, { to: 'submitted' }, 'frozen');
}

/** What the document office gives: number, day (`yyyy-MM-dd`), who signed, and the signed file. */
export interface IssueFacts {
  readonly number: string;
  readonly issuedOn: string;
  readonly signer: string;
  readonly signedFile?: { readonly name: string; readonly bytes: Uint8Array };
}

/** A registered report, and what was found of the digital signature of its file. */
export type IssuedReport = ReportIssue & { readonly signature?: SignatureFinding };

/**
 * Registers number, day and signer of a report that was signed (ban hành). A file that was changed after it was signed is
 * refused; one without a signature that can be relied on is taken, and the answer says so.
 */
export async function registerIssue(
  context: AppContext,
  id: string,
  facts: IssueFacts,
): Promise<Outcome<IssuedReport>> {
  const { signedFile, ...rest } = facts;
  if (signedFile !== undefined && !isPdf(signedFile.bytes)) {
    const message = `${signedFile.name} không phải tệp PDF. Hãy chọn tệp PDF đã ký lấy từ hệ thống quản lý văn bản.`;
    return { ok: false, code: 'not-a-pdf', facts: { file: signedFile.name }, message };
  }
  const signature = signedFile === undefined ? undefined : findSignature(context, signedFile.bytes);
  if (signature?.refused === true) {
    const message = `${signedFile?.name}: ${signature.message}`;
    return { ok: false, code: 'signed-file-broken', facts: { file: signedFile?.name, fault: signature.code }, message };
  }
  const step = {
    to: 'issued',
    ...rest,
    ...(signedFile === undefined ? {} : { signedFile: { ...signedFile, contentType: 'application/pdf' } }),
  } as const;
  const outcome = await advance(context, id, step, 'submitted');
  if (!outcome.ok || signature === undefined) return outcome;
  const { refused: _refused, ...finding } = signature;
  return { ok: true, value: { ...outcome.value, signature: finding } };
}

/** By its first bytes. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-';
}

async function advance(
  context: AppContext,
  id: string,
  step: Parameters<typeof advanceIssue>[2],
  from: IssueState,
): Promise<Outcome<ReportIssue>> {
  const issue = await findReport(context, id);
  if (issue === undefined) return unknownIssue(id);
  const moved = issue.state === from && (await advanceIssue(context.db, id, step));
  if (!moved) {
    const message = `Báo cáo đang ở trạng thái “${ISSUE_STATE_NAMES[issue.state]}”; chỉ chuyển tiếp được từ “${ISSUE_STATE_NAMES[from]}”.`;
    return { ok: false, code: 'wrong-state', facts: { id, state: issue.state }, message };
  }
  return { ok: true, value: (await findIssue(context.db, id)) ?? issue };
}

/** Newest first. */
export function listReports(context: AppContext, period?: string): Promise<readonly ReportIssue[]> {
  return listIssues(context.db, period === undefined ? {} : { period });
}

/** The files of a frozen report as they were frozen, the signed one last. */
export async function frozenFiles(context: AppContext, id: string): Promise<Outcome<readonly DownloadFile[]>> {
  const issue = await findReport(context, id);
  if (issue === undefined) return unknownIssue(id);
  const documents = await readDocuments(context.db, id);
  return { ok: true, value: documents.map((document: IssueDocument) => ({ ...document, fileName: document.name })) };
}

export function unknownIssue(id: string): Refused {
  const message = `Không có báo cáo đã chốt nào mang mã “${id}”. Xem danh sách bằng lệnh: dunghen report issue`;
  return { ok: false, code: 'unknown-report', facts: { id }, message };
}
