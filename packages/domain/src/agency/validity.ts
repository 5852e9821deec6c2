import type { DayNumber } from '../time/index.ts';
import { findDay } from '../time/index.ts';
import type { Agency } from './agency.ts';

/** Whether an agency exists on a local day: from `validFrom` to the day before `validTo`. */
export function isValidOn(agency: Pick<Agency, 'validFrom' | 'validTo'>, day: DayNumber): boolean {
  const from = findDay(agency.validFrom);
  const to = agency.validTo === undefined ? undefined : findDay(agency.validTo);
  return from !== undefined && from <= day && (to === undefined || day < to);
}
