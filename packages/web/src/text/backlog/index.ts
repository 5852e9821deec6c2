import { pageText } from '../page-text.ts';
import { backlogEn } from './en.ts';
import { backlogVi } from './vi.ts';

const page = pageText({ vi: backlogVi, en: backlogEn }, (all, words) => ({
  ...all,
  backlog: { ...all.backlog, ...words },
}));

/** The catalogue with the words of the backlog plan. */
export const useBacklogText = page.useText;
