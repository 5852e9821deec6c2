import { describe, expect, it } from 'vitest';
import { auditVi } from '../../text/system/audit-vi.ts';
import { exactTime, factName, factText } from './audit-facts.ts';

describe('facts of an entry, as people read them', () => {
  it.each([
    ['step', 'Bước'],
    ['x-unknown', 'x-unknown'],
  ])('%s is called %s', (name, expected) => expect(factName(name, auditVi)).toBe(expected));

  it.each([
    ['stage', 'stage'],
    [1_065, '1.065'],
    [0.5, '0.5'],
    [false, 'không'],
    [null, 'không có'],
    [[], 'không có'],
    [['a', 'b'], 'a, b'],
    [{ role: 'clerk', from: '2024-01-18' }, 'Vai trò: clerk; Từ ngày: 2024-01-18'],
  ])('%j reads "%s"', (value, expected) => expect(factText(value, auditVi)).toBe(expected));
});

it('the time of an entry has its second', () => {
  expect(exactTime('2026-11-23T11:55:07.123Z')).toBe('18:55:07 ngày 23/11/2026');
});
