import { useChoices } from '../../app/choices.ts';
import type { Wording } from '../../text/messages.ts';
import { reportsPageEn } from '../../text/reports/en.ts';
import { reportsPageVi } from '../../text/reports/vi.ts';

/** What these pages say; loaded with them, so that the first load of the workspace stays small. */
export type ReportsText = Wording<typeof reportsPageVi>;

export const useReportsText = (): ReportsText => (useChoices().language === 'en' ? reportsPageEn : reportsPageVi);
