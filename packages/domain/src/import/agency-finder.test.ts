import { describe, expect, test } from 'vitest';
import type { Agency, AgencyCode } from '../agency/index.ts';
import { compileRegister } from '../agency/index.ts';
import { getDay } from '../time/index.ts';
import { createAgencyFinder } from './agency-finder.ts';
import { matchHeaders } from './header.ts';
import { NO_MAPPING } from './mapping.ts';

function agency(id: string, name: string, code: AgencyCode, kind: Agency['kind'] = 'commune'): Agency {
  const always = { validFrom: '2020-01-01', predecessorIds: [], successorIds: [], order: 1, aliases: [] };
  return { id, kind, name, codes: [code], ...always };
}

const REGISTER = compileRegister([
  agency('a', 'UBND xã Minh Họa', { scheme: 'gso', code: '00001' }),
  agency('b', 'UBND huyện Minh Họa', { scheme: 'gso', code: '001' }, 'district'),
  agency('c', 'Sở Minh Họa', { scheme: 'agency', code: 'H18.9', standing: 'presumed' }, 'department'),
]);

describe('the agency of a row (spec: by code, then by name)', () => {
  const find = createAgencyFinder(REGISTER, matchHeaders(['Mã cơ quan', 'Đơn vị'], NO_MAPPING));
  const day = 19_737;

  test.each([
    ['00001', undefined, 'found', 'a'],
    [undefined, 'ubnd xa minh hoa', 'found', 'a'],
    ['001', 'Minh Họa', 'found', 'b'],
    ['h18.9', 'Sở Minh Họa', 'found', 'c'],
    ['99999', 'Sở Minh Họa', 'found', 'c'],
    ['00001', 'Tên không có ở đâu cả', 'found', 'a'],
    ['H18.9', 'UBND xã Minh Họa', 'found', 'a'],
    ['00001', 'Sở Minh Họa', 'refused', 'agency-contradicts'],
    [undefined, 'Minh Họa', 'refused', 'ambiguous-agency'],
    ['99999', undefined, 'unknown', 'unknown-agency'],
    [undefined, 'UBND xã Minh Hoạt', 'unknown', 'unknown-agency'],
  ] as const)('%s, %s: %s %s', (code, name, kind, what) => {
    const finding = find(code, name, day);
    expect(finding.kind).toBe(kind);
    expect(finding.kind === 'found' ? finding.agencyId : finding.issue.code).toBe(what);
    expect(find(code, name, day)).toBe(finding);
  });

  test('an agency that has ended is told with its successor', () => {
    const old = agency('d', 'Sở Giao thông Minh Họa', { scheme: 'agency', code: 'H18.7' }, 'department');
    const heir = agency('e', 'Sở Xây dựng Minh Họa', { scheme: 'agency', code: 'H18.8' }, 'department');
    const register = compileRegister([{ ...old, validTo: '2025-03-01', successorIds: ['e'] }, heir]);
    const findLater = createAgencyFinder(register, matchHeaders(['Đơn vị'], NO_MAPPING));
    const name = 'Sở Giao thông Minh Họa';
    expect(findLater(undefined, name, getDay('2025-02-28'))).toEqual({ kind: 'found', agencyId: 'd' });
    expect(findLater(undefined, name, getDay('2025-08-10'))).toMatchObject({
      kind: 'unknown',
      issue: { problem: 'Sở Giao thông Minh Họa đã sắp xếp từ 01/03/2025; kế thừa: Sở Xây dựng Minh Họa' },
    });
  });

  test('is not found before its time', () => {
    expect(find('00001', undefined, 18_000).kind).toBe('unknown');
  });
});
