import { pageText } from '../page-text.ts';
import { intakeEn } from './en.ts';
import { intakeVi } from './vi.ts';

const page = pageText({ vi: intakeVi, en: intakeEn }, (all, words) => ({
  ...all,
  intake: { ...all.intake, ...words },
}));

/** The catalogue with the words of the intake counter. */
export type IntakeText = ReturnType<typeof page.textOf>;
export const useIntakeText = page.useText;
