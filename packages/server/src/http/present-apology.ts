import type { ApologyList, DossierApology, LetterOutcome, LetterView, PlannedLetter } from '@dunghen/app/apology';
import { isoText } from '@dunghen/domain/text';
import { formatDay } from '@dunghen/domain/time';
import { exactText } from './instants.ts';

// Instants become local timestamps, and nothing is added.

export function presentApologies({ asOf, rows, ...list }: ApologyList) {
  return {
    ...list,
    asOf: exactText(asOf),
    rows: rows.map(({ dueAt, letterBy, letter, ...row }) => ({
      ...row,
      dueAt: isoText(dueAt),
      letterBy: formatDay(letterBy),
      ...(letter === undefined ? {} : { letter: presentLetter(letter) }),
    })),
  };
}

function presentLetter({ newDueAt, draftedAt, steps, ...letter }: LetterView) {
  return {
    ...letter,
    newDueAt: isoText(newDueAt),
    draftedAt: exactText(draftedAt),
    steps: steps.map(({ at, ...step }) => ({ ...step, at: exactText(at) })),
  };
}

export function presentDrafts(outcomes: readonly LetterOutcome<PlannedLetter>[]) {
  return {
    rows: outcomes.map(({ code, outcome }) => {
      if (!outcome.ok) return { code, problem: problemOf(outcome) };
      const { id, dueAt, newDueAt, letterBy, explanation, lateAnswers } = outcome.value;
      const dates = { dueAt: isoText(dueAt), newDueAt: isoText(newDueAt), letterBy };
      return { code, draft: { ...dates, explanation, lateAnswers, ...(id === undefined ? {} : { id }) } };
    }),
  };
}

export function presentSteps(outcomes: readonly LetterOutcome<LetterView>[]) {
  return {
    rows: outcomes.map(({ code, outcome }) =>
      outcome.ok ? { code, letter: presentLetter(outcome.value) } : { code, problem: problemOf(outcome) },
    ),
  };
}

const problemOf = ({ code, message }: { readonly code: string; readonly message: string }) => ({ code, message });

export function presentDossierApology({ state, days, given, letter }: DossierApology) {
  return {
    state,
    ...(days === undefined ? {} : { taskFrom: isoText(days.taskFrom), letterBy: formatDay(days.letterBy) }),
    ...(given === undefined ? {} : { given: presentGiven(given) }),
    ...(letter === undefined ? {} : { letter: presentLetter(letter) }),
  };
}

function presentGiven({ at, letter, rescheduledTo }: NonNullable<DossierApology['given']>) {
  return {
    at: isoText(at),
    ...(letter === undefined ? {} : { letter }),
    ...(rescheduledTo === undefined ? {} : { rescheduledTo: isoText(rescheduledTo) }),
  };
}
