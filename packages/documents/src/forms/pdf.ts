import type { PrintedForm } from '@dunghen/domain/form';
import type { RenderOptions } from '../document/types.ts';
import { cleanDeep } from '../text/index.ts';
import { templatePdf } from '../typst/index.ts';
import { formData } from './data.ts';
import { fittingMeasures, TEMPLATE } from './fit.ts';

/** A form as PDF on its paper, with the fonts in it. The same form and options give the same bytes. */
export function renderFormPdf(given: PrintedForm, options: RenderOptions = {}): Uint8Array {
  const form = cleanDeep(given);
  const data = formData(form, fittingMeasures(form), options.createdAt);
  return templatePdf(TEMPLATE, data, options.createdAt);
}
