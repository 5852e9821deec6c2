import type { Messages } from './messages.ts';

export const workEn: Messages['work'] = {
  menu: 'My work',
  searchMenu: 'Find dossiers',
};
