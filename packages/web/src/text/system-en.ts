import type { Messages } from './messages.ts';

export const systemEn: Messages['system'] = {
  menu: 'System',
};
