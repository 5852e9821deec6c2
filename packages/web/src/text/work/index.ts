import { useMemo } from 'react';
import { useChoices } from '../../app/choices.ts';
import { useText } from '../index.ts';
import type { Language, Messages, Wording } from '../messages.ts';
import { workPagesEn } from './page-en.ts';
import { workPagesVi } from './page-vi.ts';

/** The words of "my work" and of the list of all dossiers; they come with the pages, not with the first load. */
export type WorkWords = Wording<typeof workPagesVi>;

/** The catalogue with those words in it. */
export type WorkText = Omit<Messages, 'work'> & { readonly work: Messages['work'] & WorkWords };

const WORDS: Readonly<Record<Language, WorkWords>> = { vi: workPagesVi, en: workPagesEn };

/** The catalogue of the language that was chosen, with the words of these pages. */
export function useWorkText(): WorkText {
  const text = useText();
  const { language } = useChoices();
  return useMemo(() => ({ ...text, work: { ...text.work, ...WORDS[language] } }), [text, language]);
}
