import type { Messages } from './messages.ts';

export const controlEn: Messages['control'] = {
  menu: 'Control room',
  leaderMenu: 'Province’s leader',
  communeMenu: 'My unit',
};
