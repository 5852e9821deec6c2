import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptedMinute, question } from '../../test/oracle/questions.ts';
import { SETTINGS } from '../../test/oracle/settings.ts';
import { compileCalendar } from '../calendar/index.ts';
import { getDay, instantOf, localMinuteOf } from '../time/index.ts';
import { dueDateBatch, NO_DUE_MINUTE } from './batch.ts';
import { dueDate } from './due-date.ts';
import { DEFAULT_TERMS } from './limit.ts';
import { NATIONAL, VIETNAM } from './testing/calendars.ts';

const calendars = [...SETTINGS.map((setting) => setting.calendar), VIETNAM];

const one = (calendar: (typeof calendars)[number], accepted: number, input: Parameters<typeof dueDate>[1]): number => {
  const due = dueDate(calendar, { ...input, acceptedAt: instantOf(accepted) });
  return due.ok && due.dueAt !== undefined ? localMinuteOf(due.dueAt) : NO_DUE_MINUTE;
};

describe('a batch', () => {
  test('gives what the ordinary function gives, for every limit and term', () => {
    fc.assert(
      fc.property(
        fc.nat(calendars.length - 1),
        question,
        fc.array(acceptedMinute, { minLength: 1, maxLength: 20 }),
        (which, { amount, unit, way, afterHours, sameDayCutoff, supplementEffect }, accepted) => {
          const calendar = calendars[which] ?? VIETNAM;
          const limit = { amount, unit };
          const terms = { way, afterHours, sameDayCutoff, supplementEffect };
          const input = { acceptedAt: 0, limit, terms, stops: [], reschedules: [] };
          const due = dueDateBatch(calendar, { accepted: Int32Array.from(accepted), limit, terms });
          expect([...due]).toEqual(accepted.map((minute) => one(calendar, minute, input)));
        },
      ),
      { numRuns: 600 },
    );
  });

  test('gives the same for limits that differ by row', () => {
    fc.assert(
      fc.property(
        fc.nat(calendars.length - 1),
        fc.constantFrom('days' as const, 'hours' as const),
        fc.constantFrom('same-day' as const, 'next-day' as const),
        fc.array(fc.tuple(acceptedMinute, fc.integer({ min: 1, max: 80 })), { minLength: 1, maxLength: 20 }),
        (which, way, afterHours, rows) => {
          const calendar = calendars[which] ?? VIETNAM;
          const terms = { ...DEFAULT_TERMS, way, afterHours };
          const due = dueDateBatch(calendar, {
            accepted: Int32Array.from(rows.map(([minute]) => minute)),
            limit: { amount: 1, unit: 'working-day' },
            halfDays: Uint16Array.from(rows.map(([, halves]) => halves)),
            terms,
          });
          const expected = rows.map(([minute, halves]) =>
            one(calendar, minute, {
              acceptedAt: 0,
              limit: { amount: halves / 2, unit: 'working-day' },
              terms,
              stops: [],
              reschedules: [],
            }),
          );
          expect([...due]).toEqual(expected);
        },
      ),
      { numRuns: 600 },
    );
  });

  test.each(['days', 'hours'] as const)('in %s: no answer outside the years that have rows', (way) => {
    const gappy = compileCalendar({
      exceptions: NATIONAL.filter((row) => row.day < getDay('2019-01-01') || row.day >= getDay('2020-01-01')),
    });
    const accepted = Int32Array.from(
      ['2017-06-01', '2018-12-28', '2019-05-06', '2024-01-15', '2027-12-30', '2030-01-07'].map(
        (date) => getDay(date) * 1_440 + 600,
      ),
    );
    const terms = { ...DEFAULT_TERMS, way };
    for (const halfDays of [undefined, new Uint16Array(6).fill(10)]) {
      const limit = { amount: 5, unit: 'working-day' } as const;
      const due = dueDateBatch(gappy, { accepted, limit, terms, ...(halfDays === undefined ? {} : { halfDays }) });
      expect([...due].map((minute) => minute === NO_DUE_MINUTE)).toEqual([true, true, true, false, true, true]);
    }
  });
});
