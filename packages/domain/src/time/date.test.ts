import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, dayNumberOf, findDay, findLocal, formatDay, formatLocal, getLocal, weekdayOf } from './date.ts';
import { dayOf } from './instant.ts';

describe('dates', () => {
  test.each([
    ['1970-01-01', 0, 4],
    ['2024-02-29', 19_782, 4],
    ['2000-03-01', 11_017, 3],
    ['1969-12-31', -1, 3],
  ])('%s is day %i, weekday %i', (text, day, weekday) => {
    expect(findDay(text)).toBe(day);
    expect(formatDay(day)).toBe(text);
    expect(weekdayOf(day)).toBe(weekday);
  });

  test.each(['2023-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '24-01-01', ''])('%s is no date', (text) => {
    expect(findDay(text)).toBeUndefined();
  });

  test('day numbers and dates are inverse, and agree with the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        expect(dayNumberOf(dateOf(day))).toBe(day);
        expect(formatDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });
});

describe('local time', () => {
  test('is seven hours ahead of UTC', () => {
    expect(getLocal('2024-01-15T10:00')).toBe(Date.UTC(2024, 0, 15, 3));
    expect(formatLocal(Date.UTC(2024, 0, 14, 17))).toBe('2024-01-15T00:00');
    expect(dayOf(Date.UTC(2024, 0, 14, 16, 59))).toBe(findDay('2024-01-14'));
  });

  test.each(['2024-01-15T24:00', '2024-01-15T10:60', '2024-02-30T10:00', '2024-01-15'])('%s is refused', (text) => {
    expect(findLocal(text)).toBeUndefined();
  });
});
