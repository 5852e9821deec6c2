import { pageText } from '../page-text.ts';
import { apologiesEn } from './en.ts';
import { apologiesVi } from './vi.ts';

const page = pageText({ vi: apologiesVi, en: apologiesEn }, (all, words) => ({
  ...all,
  apologies: { ...all.apologies, ...words },
}));

/** The catalogue with the words of letters of apology and of the exception list. */
export type ApologiesText = ReturnType<typeof page.textOf>;
export const useApologiesText = page.useText;
