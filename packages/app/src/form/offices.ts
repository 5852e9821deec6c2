import type { Agency, AgencyRegister } from '@dunghen/domain/agency';
import type { FormOffice } from '@dunghen/domain/form';
import { type DayNumber, dayOf, type Instant } from '@dunghen/domain/time';
import type { Catalogue } from '../catalogue/index.ts';

/** An agency as the forms of a day print it; an id that the register does not know stands for itself. */
export function officeOf(catalogue: Catalogue, agencyId: string, at: Instant): FormOffice {
  const day = dayOf(at);
  const { letterhead } = catalogue.settingsOn(day);
  const agency = catalogue.register.findById(agencyId);
  if (agency === undefined) return { name: agencyId, kind: 'department', place: letterhead.place };
  const superior = superiorOf(catalogue.register, agency, day);
  return {
    name: agency.name,
    kind: agency.kind,
    place: placeOf(agency) ?? letterhead.place,
    ...(superior === undefined ? {} : { superior }),
  };
}

/** People's committees stand for themselves; a department is under the committee of its province (Decree 30/2020, II.2). */
function superiorOf(register: AgencyRegister, agency: Agency, day: DayNumber): string | undefined {
  if (agency.kind !== 'department' && agency.kind !== 'sector') return undefined;
  return register.ancestorsOf(agency.id, day).find(({ kind }) => kind === 'province')?.name;
}

const UNIT_WORDS = /^(?:UBND|Ủy ban nhân dân) (?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|quận) /u;

/** The name of the commune or district itself, by which its committee dates its papers (Decree 30/2020, II.4). */
function placeOf({ kind, name }: Agency): string | undefined {
  if (kind !== 'commune' && kind !== 'district') return undefined;
  return name.replace(UNIT_WORDS, '');
}
