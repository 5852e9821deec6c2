import { pageText } from '../page-text.ts';
import { explanationEn } from './en.ts';
import { explanationVi } from './vi.ts';

const page = pageText({ vi: explanationVi, en: explanationEn }, (all, words) => ({
  ...all,
  explanation: { ...all.explanation, ...words },
}));

/** The catalogue with the words of the explanations of late dossiers. */
export const useExplanationText = page.useText;
