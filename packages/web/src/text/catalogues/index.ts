import { pageText } from '../page-text.ts';
import { cataloguesEn } from './en.ts';
import { cataloguesVi } from './vi.ts';

const page = pageText({ vi: cataloguesVi, en: cataloguesEn }, (all, words) => ({
  ...all,
  catalogues: { ...all.catalogues, ...words },
}));

/** The catalogue with the words of the catalogues’ pages. */
export type CataloguesText = ReturnType<typeof page.textOf>;
export const useCataloguesText = page.useText;
