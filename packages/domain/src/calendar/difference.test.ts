import { expect, test } from 'vitest';
import { NATIONAL } from '../deadline/testing/calendars.ts';
import { formatDay, getDay } from '../time/index.ts';
import { compileCalendar } from './calendar.ts';
import { findFirstDifference } from './difference.ts';
import type { CalendarException } from './exception.ts';

const closed = (day: string, more: Partial<CalendarException> = {}): CalendarException => ({
  day: getDay(day),
  kind: 'off',
  name: 'Nghỉ',
  source: 'kiểm thử',
  status: 'official',
  ...more,
});

const before = compileCalendar({ exceptions: NATIONAL });

test.each([
  ['a day off more', [closed('2026-06-16'), closed('2026-06-15')], '2026-06-15'],
  ['half a day', [closed('2026-06-15', { half: true })], '2026-06-15'],
  ['a Sunday that was off already', [closed('2026-06-14')], undefined],
  ['a closure of an agency that is not asked for', [closed('2026-06-15', { kind: 'local', agencyId: 'a' })], undefined],
  ['the first row of a year that had none', [closed('2031-09-02')], '2031-01-01'],
  ['nothing', [], undefined],
] as const)('%s', (_, rows, first) => {
  const day = findFirstDifference(before, compileCalendar({ exceptions: [...NATIONAL, ...rows] }));
  expect(day === undefined ? undefined : formatDay(day)).toBe(first);
});
