import type { Grant, Principal, Role } from '@dunghen/domain/access';
import { type Agency, compileRegister } from '@dunghen/domain/agency';
import { getDay } from '@dunghen/domain/time';
import type { AccessWorld } from './allow.ts';

const REFORM = '2025-07-01';

function agency(id: string, more: Partial<Agency> = {}): Agency {
  return {
    id,
    kind: 'commune',
    name: `UBND ${id}`,
    aliases: [],
    codes: [],
    validFrom: '2020-01-01',
    predecessorIds: [],
    successorIds: [],
    order: 1,
    ...more,
  };
}

/** A province before and after July 2025: a district with two communes became one commune; two departments. */
export const REGISTER = compileRegister([
  agency('tinh', { kind: 'province' }),
  agency('so-a', { kind: 'department', parentId: 'tinh' }),
  agency('so-b', { kind: 'department', parentId: 'tinh' }),
  agency('huyen', { kind: 'district', parentId: 'tinh', validTo: REFORM }),
  agency('xa-1', { parentId: 'huyen', validTo: REFORM, successorIds: ['xa-moi'] }),
  agency('xa-2', { parentId: 'huyen', validTo: REFORM, successorIds: ['xa-moi'] }),
  agency('xa-moi', { parentId: 'tinh', validFrom: REFORM, predecessorIds: ['xa-1', 'xa-2'] }),
]);

export const worldOn = (date: string): AccessWorld => ({ register: REGISTER, day: getDay(date) });
export const BEFORE = worldOn('2025-06-30');
export const AFTER = worldOn(REFORM);

export const grantOf = (role: Role, agencyId: string, validFrom = '2020-01-01', validTo?: string): Grant => ({
  role,
  agencyId,
  validFrom,
  ...(validTo === undefined ? {} : { validTo }),
});

export function officer(...grants: readonly Grant[]): Extract<Principal, { readonly kind: 'officer' }> {
  return { kind: 'officer', id: 'toi', name: 'Lò Văn Thử (giả định)', grants };
}
