import { pageText } from '../page-text.ts';
import { inspectionEn } from './en.ts';
import { inspectionVi } from './vi.ts';

const page = pageText({ vi: inspectionVi, en: inspectionEn }, (all, words) => ({
  ...all,
  inspection: { ...all.inspection, ...words },
}));

export const useInspectionText = page.useText;
