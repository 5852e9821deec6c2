import { dayOf, formatDay } from '@dunghen/domain/time';
import type { ReportIssue } from '@dunghen/store/issue';
import { type DocumentSystem, numberText, type SignatureService } from '../connector/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { findReport, frozenFiles, type IssuedReport, registerIssue, submitReport, unknownIssue } from './issue.ts';

/**
 * Hands a frozen report to signature: its PDF goes to the signature service, under the report's id. The file goes first: a
 * report whose file could not be handed in stays frozen, and trying again hands in the same file.
 */
export async function handToSignature(
  context: AppContext,
  id: string,
  service: SignatureService,
): Promise<Outcome<ReportIssue>> {
  const issue = await findReport(context, id);
  // Only to be refused in the words of the step.
  if (issue?.state !== 'frozen') return submitReport(context, id);
  const files = await frozenFiles(context, id);
  if (!files.ok) return files;
  const pdf = files.value.find((file) => file.fileName.endsWith('.pdf'));
  if (pdf === undefined) return submitReport(context, id);
  try {
    await service.submit({ id, name: pdf.fileName, bytes: pdf.bytes });
  } catch (error) {
    return notHandedIn(error);
  }
  return submitReport(context, id);
}

/** The folder is full, gone or not writable: nothing of the report has changed. */
function notHandedIn(error: unknown): Refused {
  const fault = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const message =
    'Không đặt được tệp PDF vào thư mục ký số (DUNGHEN_SIGN_FOLDER); báo cáo vẫn ở trạng thái “Đã chốt số liệu”. Kiểm tra thư mục còn đó, còn chỗ và ghi được, rồi trình ký lại.';
  return { ok: false, code: 'signature-service-unavailable', facts: { fault }, message };
}

export interface Circulation {
  readonly documents: DocumentSystem;
  readonly signatures?: SignatureService;
  readonly signer: string;
  /** Local day, `yyyy-MM-dd`. Default: today. */
  readonly issuedOn?: string;
  readonly actor: string;
}

/**
 * Issues a report that was handed to signature: the document system gives its number, the signature service the signed
 * file where there is one. A report that is not at that stage uses up no number.
 */
export async function circulateReport(
  context: AppContext,
  id: string,
  { documents, signatures, signer, issuedOn = formatDay(dayOf(context.now())), actor }: Circulation,
): Promise<Outcome<IssuedReport>> {
  const issue = await findReport(context, id);
  if (issue === undefined) return unknownIssue(id);
  const signedFile = await signatures?.collect(id);
  const { letterhead } = (await context.catalogueAt(context.now())).settingsOn(dayOf(issue.asOf));
  const facts = { signer, issuedOn, ...(signedFile === undefined ? {} : { signedFile }) };
  // Only to be refused in the words of the registration: nothing is written while the state is another.
  if (issue.state !== 'submitted') return registerIssue(context, id, { ...facts, number: '' });
  const { number } = await documents.register({
    symbol: letterhead.reportSymbol,
    subject: { kind: 'report', id },
    title: `Báo cáo kỳ ${issue.period}`,
    signer,
    issuedOn,
    actor,
  });
  return registerIssue(context, id, { ...facts, number: numberText(number, letterhead.reportSymbol) });
}
