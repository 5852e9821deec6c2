import type { Messages } from './messages.ts';

export const reportsEn: Messages['reports'] = {
  menu: 'Reports',
};
