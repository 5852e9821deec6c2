import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDay, getLocal } from '../time/index.ts';
import {
  capitalise,
  dateText,
  exactInstantText,
  formatDecimal,
  formatInteger,
  instantText,
  isoText,
  joinNames,
  longDateText,
  padCount,
  percentOf,
  percentText,
  romanNumeral,
  weekdayText,
} from './format.ts';
import { parseVietnameseNumber } from './parse-number.ts';

describe('numbers', () => {
  test.each([
    [0, '0'],
    [12, '12'],
    [1_065, '1.065'],
    [1_234_567, '1.234.567'],
    [-1_065, '-1.065'],
  ])('%i is %s', (value, text) => expect(formatInteger(value)).toBe(text));

  test.each([
    [3, '03'],
    [10, '10'],
    [1_065, '1.065'],
  ])('%i in prose is %s', (value, text) => expect(padCount(value)).toBe(text));

  test.each([
    [4.93, 2, '4,93'],
    [18.8, 1, '18,8'],
    [94, 0, '94'],
    [1.005, 2, '1,01'],
    [0.05, 1, '0,1'],
    [1_234.5, 2, '1.234,50'],
    [-5.45, 1, '-5,5'],
    [-0.04, 1, '0,0'],
  ])('%d with %i decimals is %s', (value, decimals, text) => expect(formatDecimal(value, decimals)).toBe(text));

  // The two rates of the published annex that were cut off (reference: 1.2).
  test.each([
    [2, 55, 2, '3,64'],
    [7, 142, 2, '4,93'],
    [1, 7, 1, '14,3'],
    [2, 4, 0, '50'],
    [1, 8, 1, '12,5'],
    [1, 16, 1, '6,3'],
    [0, 12, 2, '0,00'],
    [5, 5, 2, '100,00'],
  ])('%i of %i with %i decimals is %s', (part, whole, decimals, text) => {
    expect(percentText(part, whole, decimals)).toBe(text);
  });

  test('nothing counted gives no percentage', () => {
    expect(percentText(0, 0, 2)).toBeNull();
    expect(percentOf(0, 0, 2)).toBeNull();
    expect(percentOf(7, 142, 2)).toBe(4.93);
  });

  test('a printed percentage lies within half a unit of the true one, and is read back', () => {
    const counts = fc.record({
      whole: fc.integer({ min: 1, max: 5_000_000 }),
      part: fc.nat(5_000_000),
      decimals: fc.nat(4),
    });
    fc.assert(
      fc.property(counts, ({ whole, part, decimals }) => {
        const read = parseVietnameseNumber(percentText(part, whole, decimals) ?? '');
        if (read.kind !== 'number') throw new Error('not read back');
        expect(read.decimals).toBe(decimals);
        const units = BigInt(Math.round(read.value * 10 ** decimals));
        const error = 2n * (units * BigInt(whole) - BigInt(part) * 100n * 10n ** BigInt(decimals));
        expect(error > -BigInt(whole) && error <= BigInt(whole)).toBe(true);
      }),
    );
  });
});

describe('reading printed numbers', () => {
  test.each([
    ['1.065', { kind: 'number', value: 1_065, decimals: 0 }],
    ['3,63', { kind: 'number', value: 3.63, decimals: 2 }],
    ['50', { kind: 'number', value: 50, decimals: 0 }],
    ['4.9', { kind: 'number', value: 4.9, decimals: 1 }],
    ['1.234,5', { kind: 'number', value: 1_234.5, decimals: 1 }],
    [' 3,64 % ', { kind: 'number', value: 3.64, decimals: 2 }],
    ['-', { kind: 'none', sign: '-' }],
    ['–', { kind: 'none', sign: '-' }],
    ['', { kind: 'none', sign: '' }],
    ['mười', { kind: 'unreadable' }],
    ['1,2,3', { kind: 'unreadable' }],
  ])('%j', (text, expected) => expect(parseVietnameseNumber(text)).toEqual(expected));

  test('whole numbers are read back', () => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        expect(parseVietnameseNumber(formatInteger(value))).toEqual({ kind: 'number', value, decimals: 0 });
      }),
    );
  });
});

describe('dates', () => {
  const instant = getLocal('2024-01-18T17:30');
  const day = findDay('2024-01-18') ?? 0;

  test('in the forms of the offices', () => {
    expect(dateText(instant)).toBe('18/01/2024');
    expect(instantText(instant)).toBe('17:30 ngày 18/01/2024');
    expect(exactInstantText(instant + 7_900)).toBe('17:30:07 ngày 18/01/2024');
    expect(isoText(instant)).toBe('2024-01-18T17:30:00+07:00');
    expect(weekdayText(day)).toBe('thứ Năm');
  });

  // Decree 30/2020, appendix I, II.4: days below 10 and months 1 and 2 take a zero.
  test.each([
    ['2024-01-08', 'ngày 08 tháng 01 năm 2024'],
    ['2024-04-18', 'ngày 18 tháng 4 năm 2024'],
    ['2024-12-01', 'ngày 01 tháng 12 năm 2024'],
  ])('%s is %s', (text, long) => expect(longDateText(findDay(text) ?? 0)).toBe(long));
});

test.each([
  [1, 'I'],
  [4, 'IV'],
  [8, 'VIII'],
  [9, 'IX'],
  [14, 'XIV'],
  [45, 'XLV'],
])('%i is %s', (value, text) => expect(romanNumeral(value)).toBe(text));

test('names', () => {
  expect(capitalise('đúng hạn')).toBe('Đúng hạn');
  expect(joinNames([])).toBe('');
  expect(joinNames(['huyện Mường Ảng', 'thị xã Mường Lay'])).toBe('huyện Mường Ảng và thị xã Mường Lay');
  expect(joinNames(['A', 'B', 'C'])).toBe('A, B và C');
  expect(joinNames(['Sở Nông nghiệp và Môi trường', 'Sở Nội vụ'])).toBe('Sở Nông nghiệp và Môi trường, Sở Nội vụ');
});
