import { type ApologyState, apologyState, type LetterCourse } from '@dunghen/domain/apology';
import type { RescheduleCause } from '@dunghen/domain/dossier';
import { getDay, type Instant } from '@dunghen/domain/time';
import type { LetterStep, LetterStepKind, StoredLetter } from '@dunghen/store/apology';

/** A letter as lists and the dossier's page show it; nothing of the applicant. */
export interface LetterView {
  readonly id: string;
  readonly newDueAt: Instant;
  readonly workingDays: number;
  readonly explanation: readonly string[];
  readonly cause: RescheduleCause;
  readonly reason: string;
  readonly draftedAt: Instant;
  readonly draftedBy: string;
  readonly steps: readonly (Omit<LetterStep, 'by'> & { readonly by: string })[];
}

export function letterView(letter: StoredLetter): LetterView {
  const { letterId: id, newDueAt, workingDays, explanation, cause, reason, at, by, steps } = letter;
  return {
    id,
    newDueAt,
    workingDays,
    explanation,
    cause,
    reason,
    draftedAt: at,
    draftedBy: by.name,
    steps: steps.map((step) => ({ ...step, by: step.by.name })),
  };
}

export const findStep = (letter: Pick<StoredLetter, 'steps'>, ...kinds: readonly LetterStepKind[]) =>
  letter.steps.find(({ kind }) => kinds.includes(kind));

export function courseOf(letter: StoredLetter): LetterCourse {
  const submitted = findStep(letter, 'submitted');
  const signed = findStep(letter, 'signed');
  const sent = findStep(letter, 'sent');
  const closed = findStep(letter, 'declined', 'replaced');
  return {
    draftedAt: letter.at,
    ...(submitted === undefined ? {} : { submittedAt: submitted.at }),
    ...(signed === undefined ? {} : { signedAt: signed.at }),
    ...(sent === undefined ? {} : { sentAt: sent.at }),
    ...(closed === undefined ? {} : { closedAt: closed.at }),
  };
}

/** How far a letter of a list is; whether the dossier is late by now the lists of late ones tell. */
export function letterState(letter: StoredLetter, now: Instant): ApologyState {
  const days = { taskFrom: Number.NEGATIVE_INFINITY, letterBy: getDay(letter.letterBy) };
  return apologyState({ dueAt: letter.dueAt, days, isLate: false, letter: courseOf(letter) }, now);
}
