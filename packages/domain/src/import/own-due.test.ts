import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../calendar/index.ts';
import { DEFAULT_TERMS } from '../deadline/index.ts';
import { formatLocal, getDay } from '../time/index.ts';
import { findDueDifference } from './own-due.ts';
import { type Row, readFacts, SOUND } from './row.fixture.ts';

/** A year whose only holidays are those of early 2024's Tết (worked example 2). */
const CALENDAR = compileCalendar({
  exceptions: ['2024-02-08', '2024-02-09', '2024-02-12', '2024-02-13', '2024-02-14'].map((date) => ({
    day: getDay(date),
    kind: 'off',
    name: 'Tết',
    source: '',
    status: 'official',
  })),
});

function differ(row: Row, means: 'receipt' | 'current', way: 'days' | 'hours' = 'days'): string | undefined {
  const facts = readFacts({ ...SOUND, limit: '3 ngày làm việc', ...row });
  if (facts === 'undecided' || !('code' in facts)) throw new Error(JSON.stringify(facts));
  const difference = findDueDifference(facts, CALENDAR, { ...DEFAULT_TERMS, way }, means);
  return difference === undefined ? undefined : formatLocal(difference.computed);
}

const STOPPED: Row = { supplementRequestedAt: '16/01/2024 10:00', supplementReceivedAt: '19/01/2024 14:30' };

describe('a promised due date beside our own (spec: listed, not applied)', () => {
  test.each<[string, Row, 'receipt' | 'current', 'days' | 'hours', string | undefined]>([
    ['the same', {}, 'receipt', 'days', undefined],
    ['the same day at another hour', { dueAt: '18/01/2024 16:00' }, 'receipt', 'days', undefined],
    ['another day', { dueAt: '19/01/2024' }, 'receipt', 'days', '2024-01-18T17:30'],
    ['another minute where hours are counted', { dueAt: '18/01/2024 10:01' }, 'receipt', 'hours', '2024-01-18T10:00'],
    ['the same minute where hours are counted', { dueAt: '18/01/2024 10:00' }, 'receipt', 'hours', undefined],
    ['the receipt knows no stop', STOPPED, 'receipt', 'days', undefined],
    ['the current one has it (example 14)', STOPPED, 'current', 'days', '2024-01-24T17:30'],
    ['an open stop has no due date', { supplementRequestedAt: '16/01/2024 10:00' }, 'current', 'days', undefined],
    ['no limit', { limit: null }, 'receipt', 'days', undefined],
    ['no promise', { dueAt: null }, 'receipt', 'days', undefined],
    ['rescheduled', { dueAt: '22/01/2024', rescheduledDueAt: '22/01/2024' }, 'current', 'days', undefined],
    [
      'an acceptance by date on a day off is day 0',
      { acceptedAt: '14/01/2024', dueAt: '17/01/2024' },
      'receipt',
      'days',
      undefined,
    ],
    ['a year without calendar', { acceptedAt: '15/01/1999', dueAt: '18/01/1999' }, 'receipt', 'days', undefined],
  ])('%s', (_, row, means, way, computed) => {
    expect(differ(row, means, way)).toBe(computed);
  });
});
