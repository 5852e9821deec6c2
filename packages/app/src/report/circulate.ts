import { dayOf, formatDay } from '@dunghen/domain/time';
import type { ReportIssue } from '@dunghen/store/issue';
import { type DocumentSystem, numberText, type SignatureService } from '../connector/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { findReport, frozenFiles, type IssuedReport, registerIssue, submitReport, unknownIssue } from './issue.ts';

/** Hands a frozen report to signature: its PDF goes to the signature service, under the report's id. */
export async function handToSignature(
  context: AppContext,
  id: string,
  service: SignatureService,
): Promise<Outcome<ReportIssue>> {
  const submitted = await submitReport(context, id);
  if (!submitted.ok) return submitted;
  const files = await frozenFiles(context, id);
  if (!files.ok) return files;
  const pdf = files.value.find((file) => file.fileName.endsWith('.pdf'));
  if (pdf !== undefined) await service.submit({ id, name: pdf.fileName, bytes: pdf.bytes });
  return submitted;
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
