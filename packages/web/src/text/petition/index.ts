import { pageText } from '../page-text.ts';
import { petitionEn } from './en.ts';
import { petitionVi } from './vi.ts';

const page = pageText({ vi: petitionVi, en: petitionEn }, (all, words) => ({
  ...all,
  petition: { ...all.petition, ...words },
}));

/** The catalogue with the words of the pages of petitions. */
export const usePetitionText = page.useText;
