import type { PrintedForm } from '@dunghen/domain/form';

/** The title on one line, as the file calls itself. */
export function titleText({ title }: Pick<PrintedForm, 'title'>): string {
  return title.replaceAll('\n', ' ');
}

/** "- Như trên;", the last with a full stop (Decree 30/2020, appendix I, II.9). */
export function recipientLines(recipients: readonly string[]): readonly string[] {
  return recipients.map((line, index) => `- ${line}${index === recipients.length - 1 ? '.' : ';'}`);
}
