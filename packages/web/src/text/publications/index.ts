import { pageText } from '../page-text.ts';
import { publicationsEn } from './en.ts';
import { publicationsVi } from './vi.ts';

const page = pageText({ vi: publicationsVi, en: publicationsEn }, (all, words) => ({
  ...all,
  publications: { ...all.publications, ...words },
}));

/** The catalogue with the words of what is published. */
export const usePublicationText = page.useText;
