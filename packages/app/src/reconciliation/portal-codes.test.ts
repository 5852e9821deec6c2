import { getDay } from '@dunghen/domain/time';
import { defaultMappings, type PortalMapping } from '@dunghen/portal/mapping';
import { expect, test } from 'vitest';
import { OWN_CODES, portalCodesOf } from './portal-codes.ts';

const [base] = defaultMappings();
if (base === undefined) throw new Error('no mapping');

const NAMES: Readonly<Record<string, string>> = { so: 'Sở Thử', xa: 'UBND xã Thử', khac: 'UBND xã Khác' };
const findAgency = (id: string) => {
  const name = NAMES[id];
  return name === undefined ? undefined : { name };
};

const version = (number: number, validFrom: string, more: Partial<PortalMapping>): PortalMapping => ({
  ...base,
  ...more,
  version: number,
  validFrom,
});

const VERSIONS = [
  version(1, '2023-01-01', { agencies: { so: { code: 'CU.1' } }, procedures: { '1.1': { code: 'P-OLD' } } }),
  version(2, '2024-01-01', {
    agencies: { so: { code: 'MOI.1', name: 'Sở trên Cổng' }, xa: { name: 'Xã gộp' }, khac: { name: 'Xã gộp' } },
    procedures: { '1.1': { code: 'P-NEW' }, '1.2': { code: '1.3' } },
  }),
  version(3, '2025-01-01', { agencies: { xa: { name: 'Sở trên Cổng' } } }),
];

test('what the portal writes is read by the table of the day, and by those before it', () => {
  const codes = portalCodesOf(VERSIONS, getDay('2024-06-03'), findAgency);
  expect(['CU.1', 'MOI.1', 'Sở trên Cổng', 'Sở Thử'].map(codes.agencyOf)).toEqual(['so', 'so', 'so', undefined]);
  expect(['P-OLD', 'P-NEW', '1.3', '1.9'].map(codes.procedureOf)).toEqual(['1.1', '1.1', '1.2', '1.9']);
  expect(portalCodesOf(VERSIONS, getDay('2025-06-03'), findAgency).agencyOf('Sở trên Cổng')).toBe('xa');
  expect(portalCodesOf(VERSIONS, getDay('2023-06-03'), findAgency).procedureOf('P-NEW')).toBe('P-NEW');
});

test('two of ours under one name of the portal are one there', () => {
  const codes = portalCodesOf(VERSIONS, getDay('2024-06-03'), findAgency);
  expect(codes.isOneAgency('xa', 'khac')).toBe(true);
  expect(codes.isOneAgency('xa', 'so')).toBe(false);
  expect(codes.isOneProcedure('1.2', '1.3')).toBe(true);
  expect(codes.isOneProcedure('1.1', '1.3')).toBe(false);
  expect(OWN_CODES.isOneProcedure('1.2', '1.3')).toBe(false);
});
