import { expect, test } from 'vitest';
import { formatLocal, getDay, getLocal } from '../time/index.ts';
import { type BacklogPromise, countPromises, standingWith, weekMarks } from './index.ts';

const promise = (promisedOn: string, recordedAt: string, code = 'A'): BacklogPromise => ({
  code,
  agencyId: 'so-a',
  promisedOn: getDay(promisedOn),
  recordedAt: getLocal(recordedAt),
  by: 'Người',
});

const FIRST = promise('2024-04-05', '2024-04-01T09:00');

test.each([
  ['2024-04-05T23:59', undefined, undefined, 'pending'],
  ['2024-04-06T00:00', undefined, undefined, 'missed'],
  ['2024-04-20T09:00', '2024-04-05T17:59', undefined, 'kept'],
  ['2024-04-20T09:00', '2024-04-06T08:00', undefined, 'missed'],
  // Replaced in time it counts as nothing; replaced after its day it stays missed.
  ['2024-04-03T09:00', undefined, promise('2024-04-10', '2024-04-02T09:00'), 'replaced'],
  ['2024-04-09T09:00', undefined, promise('2024-04-10', '2024-04-08T09:00'), 'missed'],
] as const)('at %s, ended %s, next %o: %s', (now, ended, next, standing) => {
  expect(standingWith(FIRST, next, ended && getLocal(ended), getLocal(now))).toBe(standing);
});

test('promises are counted once each, whichever replaced which', () => {
  const made = [
    FIRST,
    promise('2024-04-10', '2024-04-08T09:00'),
    promise('2024-04-03', '2024-04-01T09:00', 'B'),
    promise('2024-04-04', '2024-04-02T09:00', 'B'),
  ];
  const ends = new Map([['B', getLocal('2024-04-04T10:00')]]);
  const count = countPromises(made, (code) => ends.get(code), getLocal('2024-04-09T09:00'));
  expect(count).toEqual({ pending: 1, kept: 1, missed: 1 });
});

test('weeks begin on Mondays at midnight; now is the last mark', () => {
  const marks = (now: string) => weekMarks(getLocal(now), 2).map(formatLocal);
  expect(marks('2024-04-03T10:00')).toEqual(['2024-03-25T00:00', '2024-04-01T00:00', '2024-04-03T10:00']);
  expect(marks('2024-04-01T00:00')).toEqual(['2024-03-25T00:00', '2024-04-01T00:00']);
});
