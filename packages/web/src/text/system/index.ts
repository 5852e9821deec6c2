import { useChoices } from '../../app/choices.ts';
import { useText } from '../index.ts';
import type { Language, Messages, Wording } from '../messages.ts';
import { systemPagesEn } from './pages-en.ts';
import { systemPagesVi } from './pages-vi.ts';

/** The words of the system's pages; they come with the pages, not with the first load. */
export type SystemWords = Wording<typeof systemPagesVi>;

/** The catalogue with those words in it. */
export type SystemText = Omit<Messages, 'system'> & { readonly system: Messages['system'] & SystemWords };

const WORDS: Readonly<Record<Language, SystemWords>> = { vi: systemPagesVi, en: systemPagesEn };

/** The catalogue of the language that was chosen, with the words of the system's pages. */
export function useSystemText(): SystemText {
  const text = useText();
  const { language } = useChoices();
  return { ...text, system: { ...text.system, ...WORDS[language] } };
}
