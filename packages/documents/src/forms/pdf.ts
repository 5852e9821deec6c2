import path from 'node:path';
import type { PrintedForm } from '@dunghen/domain/form';
import type { Instant } from '@dunghen/domain/time';
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { RenderOptions } from '../document/types.ts';
import { cleanDeep } from '../text/index.ts';
import { compileTemplate, templatePdf } from '../typst/index.ts';
import { formData } from './data.ts';

const TEMPLATE = path.join(import.meta.dirname, 'form.typ');

/** A form as PDF on its paper, with the fonts in it. The same form and options give the same bytes. */
export function renderFormPdf(form: PrintedForm, options: RenderOptions = {}): Uint8Array {
  return templatePdf(TEMPLATE, fittingData(cleanDeep(form), options.createdAt), options.createdAt);
}

/** The pages before they are written out. */
export function compileForm(form: PrintedForm): NodeTypstDocument {
  return compileTemplate(TEMPLATE, fittingData(cleanDeep(form), undefined));
}

/** Type that is a tenth smaller is still read well. */
const SMALLER: readonly number[] = [0.95, 0.9];

/**
 * A slip is one sheet where it can be: a second one with two lines on it gets lost at the counter. What does not fit by
 * smaller type either keeps its size and runs on.
 */
function fittingData(form: PrintedForm, createdAt: Instant | undefined): string {
  const full = formData(form, createdAt);
  if (form.form === 'register' || compileTemplate(TEMPLATE, full).numOfPages === 1) return full;
  const fitting = SMALLER.map((scale) => formData(form, createdAt, scale)).find(
    (data) => compileTemplate(TEMPLATE, data).numOfPages === 1,
  );
  return fitting ?? full;
}
