import { describe, expect, it } from 'vitest';
import { findProcedures, indexProcedures, resolversOf } from './find-procedure.ts';
import type { AgencyEntry, ProcedureSummary } from './types.ts';

const procedure = (code: string, name: string, field: string): ProcedureSummary => ({
  code,
  name,
  field,
  version: 1,
  level: 'commune',
  validFrom: '2025-07-01',
  acceptedAnywhere: false,
  presumed: false,
  standing: 'active',
});

const INDEX = indexProcedures([
  procedure('1.000894.000.00.00.H18', 'Đăng ký kết hôn', 'Hộ tịch'),
  procedure('1.001193.000.00.00.H18', 'Đăng ký khai sinh', 'Hộ tịch'),
  procedure('1.004884.000.00.00.H18', 'Đăng ký lại khai sinh', 'Hộ tịch'),
  procedure('1.013831.000.00.00.H18', 'Đăng ký biến động quyền sử dụng đất', 'Đất đai'),
]);

const names = (typed: string, used = {}) => findProcedures(INDEX, typed, used).map(({ name }) => name);

describe('finding a procedure', () => {
  it.each([
    ['khai sinh', ['Đăng ký khai sinh', 'Đăng ký lại khai sinh']],
    ['DKKS', ['Đăng ký khai sinh']],
    ['đklks', ['Đăng ký lại khai sinh']],
    ['dk', ['Đăng ký kết hôn', 'Đăng ký khai sinh', 'Đăng ký lại khai sinh', 'Đăng ký biến động quyền sử dụng đất']],
    ['1.001193', ['Đăng ký khai sinh']],
    ['ho tich ket', ['Đăng ký kết hôn']],
    ['dat dai', ['Đăng ký biến động quyền sử dụng đất']],
    ['không có', []],
  ])('%s', (typed, expected) => expect(names(typed)).toEqual(expected));

  it('shows what was used most and last first', () => {
    const used = {
      '1.004884.000.00.00.H18': { count: 5, last: 0 },
      '1.013831.000.00.00.H18': { count: 3, last: Date.now() },
    };
    expect(names('', used).slice(0, 2)).toEqual(['Đăng ký biến động quyền sử dụng đất', 'Đăng ký lại khai sinh']);
    expect(names('khai sinh', used)[0]).toBe('Đăng ký lại khai sinh');
  });
});

describe('where it may be taken in', () => {
  const agency = (id: string, kind: AgencyEntry['kind']): AgencyEntry => ({
    id,
    kind,
    name: id,
    code: id,
    aliases: [],
    validFrom: '2025-07-01',
    successorIds: [],
    predecessorIds: [],
  });
  const agencies = [agency('xa-a', 'commune'), agency('xa-b', 'commune'), agency('so', 'department')];
  const ids = (level: 'commune' | 'province', acceptedAnywhere: boolean, agencyIds?: string[]) =>
    resolversOf({ level, acceptedAnywhere, ...(agencyIds === undefined ? {} : { agencyIds }) }, 'xa-b', agencies).map(
      ({ id }) => id,
    );
  it.each([
    ['of its own level, here', ids('commune', false), ['xa-b']],
    ['of its own level, anywhere: here first', ids('commune', true), ['xa-b', 'xa-a']],
    ['of another level, not here', ids('province', false), []],
    ['of another level, irrespective of boundary', ids('province', true), ['so']],
    ['of named agencies', ids('commune', true, ['xa-a']), ['xa-a']],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));
});
