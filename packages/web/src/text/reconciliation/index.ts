import { pageText } from '../page-text.ts';
import { reconciliationEn } from './en.ts';
import { reconciliationVi } from './vi.ts';

const page = pageText({ vi: reconciliationVi, en: reconciliationEn }, (all, words) => ({
  ...all,
  reconciliation: { ...all.reconciliation, ...words },
}));

/** The catalogue with the words of the reconciliation with the National Portal. */
export type ReconciliationText = ReturnType<typeof page.textOf>;
export const useReconciliationText = page.useText;
