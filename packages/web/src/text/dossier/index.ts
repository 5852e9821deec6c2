import { useChoices } from '../../app/choices.ts';
import type { Wording } from '../messages.ts';
import { dossierEn } from './page-en.ts';
import { dossierVi } from './page-vi.ts';

/** Apart from the catalogue of the first load: fetched with the page. English has the same keys, or it does not compile. */
export type DossierWords = Wording<typeof dossierVi>;

export const dossierWordsOf = (language: 'vi' | 'en'): DossierWords => (language === 'vi' ? dossierVi : dossierEn);

/** The words of the page of one dossier, in the language that was chosen. */
export const useDossierWords = (): DossierWords => dossierWordsOf(useChoices().language);
