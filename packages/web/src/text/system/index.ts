import { pageText } from '../page-text.ts';
import { systemEn } from './en.ts';
import { systemVi } from './vi.ts';

const page = pageText({ vi: systemVi, en: systemEn }, (all, words) => ({
  ...all,
  system: { ...all.system, ...words },
}));

/** The catalogue with the words of the system’s pages. */
export type SystemText = ReturnType<typeof page.textOf>;
export const systemTextOf = page.textOf;
export const useSystemText = page.useText;
