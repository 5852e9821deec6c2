import { pageText } from '../page-text.ts';
import { workEn } from './en.ts';
import { workVi } from './vi.ts';

const page = pageText({ vi: workVi, en: workEn }, (all, words) => ({
  ...all,
  work: { ...all.work, ...words },
}));

/** The catalogue with the words of “my work” and of the list of all dossiers. */
export type WorkText = ReturnType<typeof page.textOf>;
export const useWorkText = page.useText;
