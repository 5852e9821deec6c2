import { expect, test } from 'vitest';
import { formatDay, getDay } from '../time/index.ts';
import { compileCalendar, findUnknownYear, isProvisionalWorkingDay, provisionalWorkingDayAfter } from './index.ts';

/** Knows 2024 alone, whose Tết ends on 14 February. */
const calendar = compileCalendar({
  exceptions: ['2024-02-12', '2024-02-13', '2024-02-14'].map((day) => ({
    day: getDay(day),
    kind: 'off',
    name: 'Tết',
    status: 'official',
    source: 'thử',
  })),
});

test.each([
  ['known days as the calendar has them', '2024-02-09', 2, '2024-02-16'],
  ['into the next year: weekdays, but 1 January', '2024-12-27', 5, '2025-01-06'],
  ['from an unknown year', '2025-01-03', 1, '2025-01-06'],
  ['no days', '2024-12-31', 0, '2024-12-31'],
])('%s', (_, from, count, to) => {
  expect(formatDay(provisionalWorkingDayAfter(calendar, getDay(from), count))).toBe(to);
});

test('a day is provisional where its year has no rows', () => {
  expect(findUnknownYear(calendar, getDay('2024-12-27'), getDay('2025-01-06'))).toBe(2025);
  expect(findUnknownYear(calendar, getDay('2024-12-27'), getDay('2024-12-31'))).toBeUndefined();
  const works = ['2024-02-13', '2025-01-01', '2025-01-02', '2025-01-04'].map((day) =>
    isProvisionalWorkingDay(calendar, getDay(day)),
  );
  expect(works).toEqual([false, false, true, false]);
});
