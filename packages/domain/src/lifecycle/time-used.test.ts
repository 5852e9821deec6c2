import { expect, test } from 'vitest';
import { VIETNAM } from '../deadline/testing/calendars.ts';
import { ACCEPT, type Act, at, live } from './lifecycle.fixture.ts';
import { mostLate, timeUsed } from './time-used.ts';

const HOUR = 60;
const ACTS: readonly Act[] = [
  ['2024-01-15T10:00', ACCEPT],
  ['2024-01-15T10:00', { type: 'start-step', step: 'tiep-nhan' }],
  ['2024-01-15T11:00', { type: 'finish-step', step: 'tiep-nhan' }],
  ['2024-01-15T13:30', { type: 'start-step', step: 'tham-dinh' }],
  [
    '2024-01-15T14:30',
    { type: 'ask-opinion', agencyId: 'cong-an', question: 'Xác minh', limit: { amount: 4, unit: 'working-hour' } },
  ],
  ['2024-01-15T15:30', { type: 'request-supplement', reason: 'Thiếu', missing: ['Bản sao'] }],
  ['2024-01-16T15:30', { type: 'receive-supplement' }],
];

test('steps count without the stops of the clock, opinions with them', () => {
  const used = timeUsed(live(...ACTS), VIETNAM, at('2024-01-16T17:30'));
  expect(used.map(({ key, minutes, lateMinutes }) => [key, minutes, lateMinutes]).slice(0, 2)).toEqual([
    ['tiep-nhan', HOUR, 0],
    // 13:30–15:30 before the supplement, 15:30–17:30 after it.
    ['tham-dinh', 4 * HOUR, 0],
  ]);
  // Asked at 14:30 with 4 working hours: due 08:30 of the next day, 7 hours before its close at 17:30.
  expect(used[2]).toMatchObject({ kind: 'opinion', agencyId: 'cong-an', minutes: 11 * HOUR, lateMinutes: 7 * HOUR });
  expect(mostLate(used)?.agencyId).toBe('cong-an');
});

test('nothing late names nobody', () => {
  expect(mostLate(timeUsed(live(...ACTS.slice(0, 3)), VIETNAM, at('2024-01-15T14:00')))).toBeUndefined();
});

test('a step that is under way is late against its own due date', () => {
  const record = live(...ACTS.slice(0, 2));
  expect(record.steps[0]?.dueAt).toBe(at('2024-01-15T16:00'));
  const used = timeUsed(record, VIETNAM, at('2024-01-15T17:00'));
  expect(mostLate(used)).toMatchObject({ key: 'tiep-nhan', agencyId: 'xa-thu', lateMinutes: HOUR });
});
