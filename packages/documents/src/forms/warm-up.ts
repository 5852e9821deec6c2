import type { PrintedForm } from '@dunghen/domain/form';
import { renderFormsPdf } from './many.ts';

/** A letter of nobody, with what a real one has. */
const SAMPLE: PrintedForm = {
  form: 'apology',
  paper: 'a5',
  orientation: 'portrait',
  head: { superior: 'Đ', issuer: 'Đ', numberSymbol: '/Đ', placeAndDate: 'Đ' },
  title: 'Đ',
  subtitle: [],
  addressee: 'Đ',
  blocks: [{ kind: 'paragraph', parts: [{ text: 'Đ' }, { text: 'Đ', strong: true }] }],
  signatures: [{ capacity: ['Đ'], note: 'Đ' }],
  recipients: ['Đ'],
  footnotes: ['Đ'],
};

/**
 * Starts the compiler, reads the fonts and the templates of letters (about 0.2 s of the processor), so that the first letters of a running
 * server are as quick as the next. The bytes of no document depend on it.
 */
export function warmUpForms(): void {
  renderFormsPdf([SAMPLE, SAMPLE], { createdAt: 0 });
}
