import path from 'node:path';
import type { PrintedForm } from '@dunghen/domain/form';
import { compileTemplate } from '../typst/index.ts';
import { formData } from './data.ts';
import { type FormMeasures, measuresOf } from './measures.ts';

export const TEMPLATE = path.join(import.meta.dirname, 'form.typ');

/** Type a tenth larger is easier on old eyes, a tenth smaller is still read well. */
export const SCALES: readonly number[] = [1.1, 1, 0.95, 0.9];

export interface FitOptions {
  readonly largest?: number;
  /** Millimetres of the page to be left empty, for a program that sets a little wider. */
  readonly reserve?: number;
}

/**
 * The measures by which a slip is one sheet, with type as large as goes: a second sheet with two lines on it gets lost at
 * the counter. What does not fit one sheet by the smallest type keeps its ordinary size and runs on.
 */
export function fittingMeasures(form: PrintedForm, { largest = 1.1, reserve = 0 }: FitOptions = {}): FormMeasures {
  if (form.form === 'register') return measuresOf(form);
  return measuresOf(form, fittingScale(form, { largest, reserve }));
}

/** The largest scale by which a form is one sheet; undefined where it is by none. */
export function fittingScale(form: PrintedForm, { largest = 1.1, reserve = 0 }: FitOptions = {}): number | undefined {
  return SCALES.filter((each) => each <= largest).find((each) => {
    const measures = withReserve(measuresOf(form, each), reserve);
    return compileTemplate(TEMPLATE, formData(form, measures, undefined)).numOfPages === 1;
  });
}

function withReserve(measures: FormMeasures, reserve: number): FormMeasures {
  const { margin } = measures;
  return { ...measures, margin: { ...margin, bottom: margin.bottom + reserve } };
}
