import type { Instant } from '../time/index.ts';
import { formSetAt } from './form-set.ts';
import type { FormOffice } from './input.ts';
import type { PrintedForm } from './printed.ts';
import { supplementForm } from './supplement.ts';

/** What a counter tells a person whose dossier it could not take in yet. */
export interface GuideInput {
  readonly at: Instant;
  readonly office: FormOffice;
  /** From the counter's own book; dotted where absent. */
  readonly number?: string;
  readonly applicant?: string;
  readonly submitter?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly missing: readonly string[];
  readonly officer?: string;
}

/**
 * Form 02 for a dossier that is not taken in: one sheet with everything that is missing (Decree 61/2018, article 17.2;
 * Decree 118/2025). It bears no dossier code and no due date, since no clock runs. Undefined before the decree.
 */
export function guideForm(input: GuideInput): PrintedForm | undefined {
  const set = formSetAt(input.at);
  const entry = set?.forms.supplement;
  if (set === undefined || entry === undefined) return undefined;
  const { at, office, number, missing, officer, procedureCode, procedureName } = input;
  const { applicant, submitter, address, phone } = input;
  const dossier = {
    code: '',
    channel: 'direct',
    documents: [],
    supplements: [],
    steps: [],
    procedureCode,
    procedureName,
    ...(applicant === undefined ? {} : { applicant }),
    ...(submitter === undefined ? {} : { submitter }),
    ...(address === undefined ? {} : { address }),
    ...(phone === undefined ? {} : { phone }),
  } as const;
  const numbered = number === undefined ? {} : { number };
  const form = supplementForm(
    set,
    entry,
    { dossier, receiving: office, resolving: office, others: [], ...numbered },
    { at, missing, reason: 'Hồ sơ chưa đủ thành phần để tiếp nhận.', ...(officer === undefined ? {} : { officer }) },
  );
  return {
    ...form,
    subtitle: ['Hồ sơ chưa được tiếp nhận'],
    footnotes: ['Phiếu này không phải Giấy tiếp nhận hồ sơ và không có ngày hẹn trả.', ...form.footnotes],
  };
}
