import { expect, test } from 'vitest';
import { VIETNAM } from '../deadline/testing/calendars.ts';
import { getDay, getLocal } from '../time/index.ts';
import { findAnswerRung } from './answer.ts';

// Asked for on Mon 2024-01-15, to be answered by Mon 2024-01-29. Tết is 8 to 14 February 2024.
test.each([
  ['2024-01-24T17:00', undefined],
  ['2024-01-25T08:00', 'due-soon'],
  ['2024-01-28T08:00', 'due-soon'],
  ['2024-01-29T23:59', 'due-today'],
  ['2024-01-30T00:00', 'overdue-1'],
  ['2024-02-02T17:00', 'overdue-1'],
  ['2024-02-05T08:00', 'overdue-5'],
  ['2024-02-19T08:00', 'overdue-10'],
] as const)('at %s an answer that is owed stands on %s', (now, rung) => {
  const asked = { askedAt: getLocal('2024-01-15T10:00'), dueDay: getDay('2024-01-29') };
  expect(findAnswerRung(asked, getLocal(now), VIETNAM)).toBe(rung);
});

test('on the day of asking nobody is reminded, unless it is due that day', () => {
  const at = getLocal('2024-01-15T10:00');
  expect(findAnswerRung({ askedAt: at, dueDay: getDay('2024-01-16') }, at, VIETNAM)).toBeUndefined();
  expect(findAnswerRung({ askedAt: at, dueDay: getDay('2024-01-15') }, at, VIETNAM)).toBe('due-today');
});
