import { pageText } from '../page-text.ts';
import { portalEn } from './en.ts';
import { portalVi } from './vi.ts';

const page = pageText({ vi: portalVi, en: portalEn }, (all, words) => ({
  ...all,
  portal: { ...all.portal, ...words },
}));

export const usePortalText = page.useText;
