import { pageText } from '../page-text.ts';
import { reportsEn } from './en.ts';
import { reportsVi } from './vi.ts';

const page = pageText({ vi: reportsVi, en: reportsEn }, (all, words) => ({
  ...all,
  reports: { ...all.reports, ...words },
}));

/** The catalogue with the words of the reports’ pages. */
export type ReportsText = ReturnType<typeof page.textOf>;
export const useReportsText = page.useText;
