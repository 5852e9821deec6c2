import type { Messages } from './messages.ts';

export const cataloguesEn: Messages['catalogues'] = {
  menu: 'Catalogues',
};
