import { pageText } from '../page-text.ts';
import { evaluationEn } from './en.ts';
import { evaluationVi } from './vi.ts';

const page = pageText({ vi: evaluationVi, en: evaluationEn }, (all, words) => ({
  ...all,
  evaluation: { ...all.evaluation, ...words },
}));

export const useEvaluationText = page.useText;
