import type { Instant } from '../time/index.ts';
import { apologyForm } from './apology.ts';
import { FORM_KINDS, type FormEntry, type FormKind, type FormSet, formSetAt } from './form-set.ts';
import type { FormDossier, FormInput } from './input.ts';
import type { PrintedForm } from './printed.ts';
import { processControlForm } from './process-control.ts';
import { receiptForm } from './receipt.ts';
import { refusalForm } from './refusal.ts';
import { stopNoticeForm } from './stop-notice.ts';
import { supplementForm } from './supplement.ts';

/** The forms of one dossier; the register is of an agency. */
export type DossierFormKind = Exclude<FormKind, 'register'>;

/** Kinds of forms of one dossier, as text from outside may name them. */
export function findDossierFormKind(text: string): DossierFormKind | undefined {
  return DOSSIER_FORMS.find((kind) => kind === text);
}

const DOSSIER_FORMS = FORM_KINDS.filter((kind) => kind !== 'register');

export type FormOutcome =
  | { readonly ok: true; readonly form: PrintedForm; readonly issuedAt: Instant }
  /** What the form tells of has not happened, or the circular of that day has no such form. */
  | { readonly ok: false; readonly code: 'nothing-to-print' | 'no-such-form-then' };

/** A form of a dossier, by the circular in force on the day of what it tells of. Pure; the same input gives the same form. */
export function formOf(kind: DossierFormKind, input: FormInput): FormOutcome {
  const issuedAt = findIssuedAt(kind, input.dossier);
  if (issuedAt === undefined) return { ok: false, code: 'nothing-to-print' };
  const set = formSetAt(issuedAt);
  const entry = set?.forms[kind];
  if (set === undefined || entry === undefined) return { ok: false, code: 'no-such-form-then' };
  const form = printedForm(kind, set, entry, input);
  return form === undefined ? { ok: false, code: 'nothing-to-print' } : { ok: true, form, issuedAt };
}

/** A form that can be printed of a dossier, as the circular of its day numbers and names it. */
export interface AvailableForm {
  readonly kind: DossierFormKind;
  /** When what it tells of happened. */
  readonly issuedAt: Instant;
  readonly number: string;
  readonly name: string;
}

/** The forms that can be printed of a dossier as it stands, in the order of the circular. */
export function availableForms(dossier: FormDossier): readonly AvailableForm[] {
  return DOSSIER_FORMS.flatMap((kind) => {
    const issuedAt = findIssuedAt(kind, dossier);
    const entry = issuedAt === undefined ? undefined : formSetAt(issuedAt)?.forms[kind];
    if (issuedAt === undefined || entry === undefined) return [];
    return [{ kind, issuedAt, number: entry.number, name: entry.name }];
  });
}

/** When what the form tells of happened. */
function findIssuedAt(kind: DossierFormKind, dossier: FormDossier): Instant | undefined {
  switch (kind) {
    case 'receipt':
    case 'process-control':
      return dossier.acceptance?.at;
    case 'supplement':
      return dossier.supplements.at(-1)?.at;
    case 'refusal':
      return dossier.refusal?.at;
    case 'apology':
      return dossier.reschedule?.at;
    case 'stop-notice':
      return dossier.stop?.at;
  }
}

function printedForm(kind: DossierFormKind, set: FormSet, entry: FormEntry, input: FormInput): PrintedForm | undefined {
  const { acceptance, supplements, refusal, reschedule, stop } = input.dossier;
  const supplement = supplements.at(-1);
  switch (kind) {
    case 'receipt':
      return acceptance && receiptForm(set, entry, input, acceptance);
    case 'supplement':
      return supplement && supplementForm(set, entry, input, supplement);
    case 'refusal':
      return refusal && refusalForm(set, entry, input, refusal);
    case 'apology':
      return reschedule && apologyForm(set, entry, input, reschedule);
    case 'stop-notice':
      return stop && stopNoticeForm(set, entry, input, stop);
    case 'process-control':
      return processControlForm(set, entry, input);
  }
}
