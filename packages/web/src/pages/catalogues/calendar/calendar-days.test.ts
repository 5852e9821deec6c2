import { describe, expect, test } from 'vitest';
import type { CalendarYear } from '../queries.ts';
import { dayByKey, monthsOf } from './calendar-days.ts';

const YEAR: CalendarYear = {
  year: 2024,
  years: [2024],
  workingDays: 250,
  exceptions: [
    { day: '2024-02-08', kind: 'holiday', status: 'official', counts: 0, name: 'Tết', source: 'TB', sessions: [] },
  ],
  provisional: [],
  closures: [],
};

describe('the drawn year', () => {
  test('has every day once, under its weekday', () => {
    const months = monthsOf(YEAR);
    expect(months.flatMap(({ days }) => days)).toHaveLength(366);
    // 1 January 2024 was a Monday, 1 February a Thursday.
    expect(months.map(({ offset }) => offset).slice(0, 2)).toEqual([0, 3]);
    const day = months[1]?.days[7];
    expect(day).toMatchObject({ day: '2024-02-08', kind: 'holiday', departure: { name: 'Tết' } });
    expect(months[0]?.days.slice(4, 7).map(({ kind }) => kind)).toEqual(['weekday', 'weekend', 'weekend']);
  });

  test.each([
    ['2024-02-08', 'ArrowRight', '2024-02-09'],
    ['2024-02-08', 'ArrowUp', '2024-02-01'],
    ['2024-02-29', 'ArrowDown', '2024-03-07'],
    ['2024-02-08', 'Home', '2024-02-05'],
    ['2024-02-08', 'End', '2024-02-11'],
    ['2024-01-01', 'ArrowLeft', '2024-01-01'],
    ['2024-12-30', 'PageDown', '2024-12-31'],
    ['2024-02-08', 'a', undefined],
  ])('from %s by %s to %s', (from, key, to) => {
    expect(dayByKey(from, key, 2024)).toBe(to);
  });
});
