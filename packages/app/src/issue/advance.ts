import type { Principal } from '@dunghen/domain/access';
import { acceptedAfter, openObjectionsOf, type ReportCourse, type ReportEventData } from '@dunghen/domain/issue';
import { type DayNumber, dayOf, findDay, type Instant } from '@dunghen/domain/time';
import { appendReportEvents, type NewIssue, readDocuments } from '@dunghen/store/issue';
import { actOf, type RequestFacts } from '../audit/index.ts';
import { numberText, ownDocumentRegister } from '../connector/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import {
  findReport,
  findSignature,
  frozenOf,
  handToSignature,
  type IssuedReport,
  isPdf,
  type ReportIssue,
  registerIssue,
  submitReport,
} from '../report/index.ts';
import type { DownloadFile } from '../workspace/workspace.ts';
import { appendToDraft } from './append.ts';
import { settleSilence } from './confirm.ts';
import { questionOf } from './count.ts';
import { findMisplaced, findOvertaken } from './draft.ts';
import { fieldMissing, notSignedYet, objectionsNotNamed, unknownReport } from './refusals.ts';
import { actorOf, findDraft, findRefused } from './sight.ts';
import { compareSigned, type SignedComparison } from './signed-figures.ts';

export interface FreezeInput {
  readonly id: string;
  readonly version: number;
  /** Ids of the objections that are open, as whoever freezes saw them named. */
  readonly openObjections: readonly string[];
}

/**
 * Freezes a draft: figures and files stay from then on. Refused over open objections that were not named to the caller, and
 * over accepted ones that the figures do not know of.
 */
export async function freezeDraft(
  context: AppContext,
  principal: Principal,
  { id, version, openObjections }: FreezeInput,
  request: RequestFacts,
): Promise<Outcome<undefined>> {
  const found = await findDraft(context, principal, id);
  if (!found.ok) return found;
  await settleSilence(context, id, [...found.value.course.confirmations.values()]);
  const { issue, course } = found.value;
  const seen = { version, openObjections, knownAt: issue.knownAt };
  const unseen = findUnseen(course, seen);
  if (unseen !== undefined) return unseen;
  const question = questionOf(found.value);
  const misplaced = await findMisplaced(context, question.period, issue.replaces, id);
  if (misplaced !== undefined) return misplaced;
  const { frozen } = await frozenOf(context, id, question, {
    layout: course.layout,
    parts: course.parts,
    actor: actorOf(principal).name,
    ...(issue.replaces === undefined ? {} : { replaces: issue.replaces }),
  });
  return saveUnchanged(context, principal, { issue, frozen, seen }, request);
}

interface Freezing {
  readonly issue: ReportIssue;
  readonly frozen: NewIssue;
  /** `knownAt`: what the figures are counted by. */
  readonly seen: Pick<FreezeInput, 'version' | 'openObjections'> & { readonly knownAt: Instant };
}

/**
 * Counting takes its time, in which an agency may object or a colleague edit: what was seen is looked at once more behind
 * the report's lock, under which an answer is written down too. So no objection is passed over.
 */
async function saveUnchanged(
  context: AppContext,
  principal: Principal,
  { issue, frozen, seen }: Freezing,
  request: RequestFacts,
): Promise<Outcome<undefined>> {
  const events = await appendToDraft(context, issue, {
    actor: actorOf(principal),
    decide: (course, _before, standing) =>
      findUnseen(course, seen) ??
      findOvertaken(standing, issue) ?? {
        ok: true,
        value: [{ data: { type: 'frozen', openObjections: seen.openObjections } }],
      },
    save: frozen,
    audit: actFor(principal, request, issue, 'frozen'),
  });
  return events.ok ? { ok: true, value: undefined } : events;
}

/** Why a draft is not the one that whoever freezes it saw. */
function findUnseen(course: ReportCourse, { version, openObjections, knownAt }: Freezing['seen']): Refused | undefined {
  if (course.version !== version) {
    const message = 'Dự thảo vừa thay đổi. Tải lại, xem bản mới rồi chốt số liệu.';
    return { ok: false, code: 'report-changed', facts: { current: course.version }, message };
  }
  const open = openObjectionsOf(course);
  const isNamed = open.length === openObjections.length && open.every((entry) => openObjections.includes(entry.id));
  if (!isNamed) return objectionsNotNamed(open.map((entry) => ({ id: entry.id, code: entry.code })));
  const uncounted = acceptedAfter(course, knownAt).map(({ code }) => code);
  return uncounted.length === 0 ? undefined : recountNeeded(uncounted);
}

/** The dossier was corrected after the figures were counted: they would name an agency for what it was right about. */
function recountNeeded(codes: readonly string[]): Refused {
  const message = `Đã tiếp thu ý kiến về hồ sơ ${codes.join(', ')} nhưng số liệu dự thảo được tính trước đó. Bấm “Tính lại số liệu”, xem lại rồi chốt.`;
  return { ok: false, code: 'recount-needed', facts: { codes }, message };
}

const actFor = (
  principal: Principal,
  request: RequestFacts,
  { id, period }: ReportIssue,
  step: ReportEventData['type'],
) =>
  actOf(principal, request, {
    action: 'report:issue',
    subject: { kind: 'report', id, code: period },
    outcome: 'done',
    facts: { step },
  });

async function record(
  context: AppContext,
  principal: Principal,
  issue: ReportIssue,
  data: ReportEventData,
  request: RequestFacts,
): Promise<void> {
  await appendReportEvents(context.db, {
    issueId: issue.id,
    actor: actorOf(principal),
    decide: () => [{ data }],
    audit: actFor(principal, request, issue, data.type),
  });
}

/** Hands a frozen report to signature (trình ký); its PDF to the signature service where one is connected. */
export async function submitFrozen(
  context: AppContext,
  principal: Principal,
  { id }: { readonly id: string },
  request: RequestFacts,
): Promise<Outcome<undefined>> {
  const refused = await findRefused(context, principal, 'report:issue');
  if (refused !== undefined) return refused;
  const issue = await findReport(context, id);
  if (issue === undefined) return unknownReport();
  const { signatures } = context;
  const outcome = await (signatures === undefined
    ? submitReport(context, id)
    : handToSignature(context, id, signatures));
  if (!outcome.ok) return outcome;
  await record(context, principal, issue, { type: 'submitted' }, request);
  return { ok: true, value: undefined };
}

/** The file that the signature service gave back, as it is; whoever issues has it checked like one from elsewhere. */
export async function collectSigned(
  context: AppContext,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<Outcome<DownloadFile>> {
  const refused = await findRefused(context, principal, 'report:issue');
  if (refused !== undefined) return refused;
  const issue = await findReport(context, id);
  if (issue === undefined) return unknownReport();
  const signed = issue.state === 'submitted' ? await context.signatures?.collect(id) : undefined;
  if (signed === undefined) return notSignedYet();
  return { ok: true, value: { fileName: signed.name, contentType: 'application/pdf', bytes: signed.bytes } };
}

/** What was found of a signed file before it is registered: its signature, and whether its figures are the frozen ones. */
export interface SignedCheck {
  readonly signature: { readonly verified: boolean; readonly message: string; readonly refused: boolean };
  readonly figures: SignedComparison;
}

export interface SignedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Looks at a signed file and stores nothing. */
export async function checkSignedFile(
  context: AppContext,
  principal: Principal,
  { id, file }: { readonly id: string; readonly file: SignedFile },
): Promise<Outcome<SignedCheck>> {
  const refused = await findRefused(context, principal, 'report:issue');
  if (refused !== undefined) return refused;
  const issue = await findReport(context, id);
  if (issue === undefined) return unknownReport();
  if (!isPdf(file.bytes)) {
    const message = `${file.name} không phải tệp PDF. Hãy chọn tệp PDF đã ký lấy từ hệ thống quản lý văn bản.`;
    return { ok: false, code: 'not-a-pdf', facts: { file: file.name }, message };
  }
  const { verified, message, refused: isRefused = false } = findSignature(context, file.bytes);
  const documents = await readDocuments(context.db, id);
  const frozen = documents.find(({ contentType }) => contentType === 'application/pdf');
  const figures = await compareSigned(frozen?.bytes, file.bytes);
  return { ok: true, value: { signature: { verified, message, refused: isRefused }, figures } };
}

/** In the place of a number: the next one of our own register of outgoing documents. */
export const NUMBER_OF_REGISTER = 'auto';

export interface IssueInput {
  readonly id: string;
  /** As the document office gave it, or `NUMBER_OF_REGISTER`. */
  readonly number: string;
  /** Local day, `yyyy-MM-dd`. */
  readonly issuedOn: string;
  readonly signer: string;
  readonly file: SignedFile;
  /** Whoever issues has compared the figures by eye, where the program could not. */
  readonly isCompared: boolean;
}

/** Registers number, day, signer and the signed file (ban hành). A file with other figures than the frozen ones is refused. */
export async function issueReport(
  context: AppContext,
  principal: Principal,
  { id, file, isCompared, ...facts }: IssueInput,
  request: RequestFacts,
): Promise<Outcome<IssuedReport>> {
  const checked = await checkSignedFile(context, principal, { id, file });
  if (!checked.ok) return checked;
  const issue = await findReport(context, id);
  if (issue === undefined) return unknownReport();
  const fault = findFactsFault(facts, issue, dayOf(context.now())) ?? findComparisonFault(checked.value, isCompared);
  if (fault !== undefined) return fault;
  const number = await numberOf(context, principal, issue, facts);
  const outcome = await registerIssue(context, id, {
    number,
    issuedOn: facts.issuedOn,
    signer: facts.signer.trim(),
    signedFile: file,
  });
  if (!outcome.ok) return outcome;
  const { signature, figures } = checked.value;
  const findings = [signature.message, figures.message];
  await record(context, principal, issue, { type: 'issued', number, findings }, request);
  return outcome;
}

/** A report keeps the number that the register gave it once, should the issue have failed after it. */
async function numberOf(
  context: AppContext,
  principal: Principal,
  issue: ReportIssue,
  { number, issuedOn, signer }: Pick<IssueInput, 'number' | 'issuedOn' | 'signer'>,
): Promise<string> {
  // A report that is not at that stage uses up no number.
  if (number.trim() !== NUMBER_OF_REGISTER || issue.state !== 'submitted') return number.trim();
  const { letterhead } = (await context.catalogueAt(context.now())).settingsOn(dayOf(issue.asOf));
  const registered = await ownDocumentRegister(context.db).register({
    symbol: letterhead.reportSymbol,
    subject: { kind: 'report', id: issue.id },
    title: `Báo cáo kỳ ${issue.period}`,
    signer: signer.trim(),
    issuedOn,
    actor: actorOf(principal).name,
  });
  return numberText(registered.number, letterhead.reportSymbol);
}

function findFactsFault(
  { number, issuedOn, signer }: Pick<IssueInput, 'number' | 'issuedOn' | 'signer'>,
  issue: ReportIssue,
  today: DayNumber,
): Refused | undefined {
  if (number.trim() === '') return fieldMissing('number', 'Ghi số, ký hiệu văn bản, ví dụ 15/BC-VPUB.');
  if (signer.trim() === '') return fieldMissing('signer', 'Ghi họ tên người ký.');
  const day = findDay(issuedOn);
  if (day === undefined) return fieldMissing('issuedOn', 'Ngày ban hành không phải ngày có thật.');
  if (day > today) return fieldMissing('issuedOn', 'Ngày ban hành ở tương lai. Kiểm tra lại ngày ghi trên văn bản.');
  if (day < dayOf(issue.asOf) - 1)
    return fieldMissing('issuedOn', 'Ngày ban hành trước thời điểm của số liệu. Kiểm tra lại ngày ghi trên văn bản.');
  return undefined;
}

function findComparisonFault({ figures }: SignedCheck, isCompared: boolean): Refused | undefined {
  if (figures.kind === 'differs')
    return {
      ok: false,
      code: 'signed-figures-differ',
      facts: { findings: figures.findings },
      message: figures.message,
    };
  if (figures.kind === 'unreadable' && !isCompared)
    return { ok: false, code: 'signed-figures-unread', facts: {}, message: figures.message };
  return undefined;
}
