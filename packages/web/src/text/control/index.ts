import { pageText } from '../page-text.ts';
import { controlEn } from './en.ts';
import { controlVi } from './vi.ts';

const page = pageText({ vi: controlVi, en: controlEn }, (all, words) => ({
  ...all,
  control: { ...all.control, ...words },
}));

/** The catalogue with the words of the control room, of the leader’s page and of a unit’s page. */
export type ControlText = ReturnType<typeof page.textOf>;
export const controlTextOf = page.textOf;
export const useControlText = page.useText;
