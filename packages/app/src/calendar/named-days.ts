import type { AgencyRegister } from '@dunghen/domain/agency';
import type { DecidedDay } from '../job/calendar-decision.ts';

/** A day of a decision with the name of the one agency that it holds for. */
export interface NamedDay extends DecidedDay {
  readonly agencyName?: string;
}

export function nameDays(register: AgencyRegister, days: readonly DecidedDay[]): readonly NamedDay[] {
  return days.map((day) => {
    const agency = day.agencyId === undefined ? undefined : register.findById(day.agencyId);
    return agency === undefined ? day : { ...day, agencyName: agency.name };
  });
}
