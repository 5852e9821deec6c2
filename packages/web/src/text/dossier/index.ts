import { pageText } from '../page-text.ts';
import { dossierEn } from './en.ts';
import { dossierVi } from './vi.ts';

const page = pageText({ vi: dossierVi, en: dossierEn }, (all, words) => ({
  ...all,
  dossierPage: words,
}));

/** The catalogue with the words of the page of one dossier. */
export type DossierText = ReturnType<typeof page.textOf>;
export const useDossierText = page.useText;
