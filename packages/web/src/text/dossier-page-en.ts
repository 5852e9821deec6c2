import type { Messages } from './messages.ts';

export const dossierPageEn: Messages['dossierPage'] = {
  menu: 'Dossier',
};
