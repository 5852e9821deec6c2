import type { Agency } from '@dunghen/domain/agency';
import type { DayNumber } from '@dunghen/domain/time';
import type { Catalogue } from './catalogue.ts';

/** The province of this installation, by its settings of the day; absent where the register has no bearer of its code. */
export function findProvince({ register, settingsOn }: Catalogue, day: DayNumber): Agency | undefined {
  return register.findByCode(settingsOn(day).province.code, day, 'agency');
}
