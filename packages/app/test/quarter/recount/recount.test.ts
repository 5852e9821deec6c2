import { getLocal } from '@dunghen/domain/time';
import { describe, expect, test } from 'vitest';
import { differencesOf } from '../dump.ts';
import type { EventRow } from '../facts.ts';
import { standingAt } from './standing.ts';
import { readWorkingTime } from './working-time.ts';

const time = readWorkingTime();

const row = (seq: number, type: EventRow['type'], local: string, data: EventRow['data'] = {}): EventRow => {
  return { seq, type, at: getLocal(local), data };
};

/** `stops`: from, to, and whether the whole limit begins anew. */
function dueOf(
  accepted: string,
  amount: number,
  unit: string,
  stop?: readonly [string, string, 'restart' | 'subtract'],
) {
  const isSupplement = stop?.[2] === 'restart';
  const events = [
    row(1, 'Registered', accepted, { agencyId: 'a', channel: 'direct' }),
    row(2, 'Accepted', accepted, { limit: { amount, unit } }),
    ...(stop === undefined
      ? []
      : [
          row(3, isSupplement ? 'SupplementRequested' : 'Suspended', stop[0]),
          row(4, isSupplement ? 'SupplementReceived' : 'Resumed', stop[1]),
        ]),
  ];
  return standingAt(events, Number.POSITIVE_INFINITY, time).due;
}

describe('the recount by the worked examples (spec: deadlines)', () => {
  test.each([
    ['1', '2024-01-15T10:00', 3, 'working-day', '2024-01-18'],
    ['2, over Tết', '2024-02-07T14:00', 5, 'working-day', '2024-02-21'],
    ['3, a day that is worked for another', '2024-04-26T16:00', 3, 'working-day', '2024-05-04'],
    ['4', '2024-08-26T09:00', 5, 'working-day', '2024-09-04'],
    ['5', '2024-08-29T09:00', 5, 'calendar-day', '2024-09-04'],
    ['16', '2024-01-15T14:59', 0, 'same-day', '2024-01-15'],
    ['16, later', '2024-01-15T15:00', 0, 'same-day', '2024-01-16'],
    ['16, on a Friday', '2024-01-19T16:00', 0, 'same-day', '2024-01-22'],
  ])('%s', (_, accepted, amount, unit, due) => {
    expect(dueOf(accepted, amount, unit)).toBe(due);
  });

  test.each([
    ['14', '2024-01-16T10:00', '2024-01-19T14:30', 'restart', '2024-01-24'],
    ['15', '2024-01-16T10:00', '2024-01-19T14:30', 'subtract', '2024-01-23'],
    ['17', '2024-01-16T18:00', '2024-01-17T07:00', 'subtract', '2024-01-18'],
    ['18', '2024-01-16T06:00', '2024-01-17T09:00', 'subtract', '2024-01-22'],
    ['19', '2024-01-18T10:00', '2024-01-21T09:00', 'subtract', '2024-01-22'],
    ['a stop after the due date', '2024-01-19T10:00', '2024-01-25T09:00', 'restart', '2024-01-18'],
  ] as const)('%s', (_, from, to, effect, due) => {
    expect(dueOf('2024-01-15T10:00', 3, 'working-day', [from, to, effect])).toBe(due);
  });
});

test('two runs that differ in a line, or in how often it stands there, are told apart', () => {
  expect(differencesOf(['a', 'b', 'b'], ['b', 'a', 'b'])).toEqual([]);
  expect(differencesOf(['a', 'b', 'b'], ['a', 'b'])).toEqual(['- b']);
  expect(differencesOf(['a'], ['c'])).toEqual(['- a', '+ c']);
});
