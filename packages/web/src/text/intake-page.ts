import { useChoices } from '../app/choices.ts';
import { intakePageEn } from './intake-page-en.ts';
import { intakePageVi } from './intake-page-vi.ts';
import type { Language, Messages, Wording } from './messages.ts';
import { useText as useCommonText } from './use-text.ts';

/** What each language must say at the counter; loaded with the page, for the first load has no room for it. */
export type IntakeMessages = Wording<typeof intakePageVi>;

/** The catalogue with the counter's part in it. */
export type IntakeTexts = Messages & { readonly intake: IntakeMessages };

const PAGES: Readonly<Record<Language, IntakeMessages>> = { vi: intakePageVi, en: intakePageEn };

const joined = new WeakMap<Messages, IntakeTexts>();

/** The catalogue of the language that was chosen, the same object for as long as it is. */
export function useText(): IntakeTexts {
  const common = useCommonText();
  const { language } = useChoices();
  const known = joined.get(common);
  if (known !== undefined) return known;
  const made: IntakeTexts = { ...common, intake: { ...common.intake, ...PAGES[language] } };
  joined.set(common, made);
  return made;
}
