import type { Messages } from './messages.ts';

export const intakeEn: Messages['intake'] = {
  menu: 'Intake',
};
