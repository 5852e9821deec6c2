import { pageText } from '../page-text.ts';
import { index766En } from './en.ts';
import { index766Vi } from './vi.ts';

const page = pageText({ vi: index766Vi, en: index766En }, (all, words) => ({
  ...all,
  index766: { ...all.index766, ...words },
}));

/** The catalogue with the words of the pages of index 766. */
export type Index766Text = ReturnType<typeof page.textOf>;
export const useIndex766Text = page.useText;
