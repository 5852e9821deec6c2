import type { DossierEvent, DossierEventBody } from '@dunghen/domain/dossier';
import { getLocal } from '@dunghen/domain/time';
import { expect, test } from 'vitest';
import { answersOf } from './answers.ts';

const AT = getLocal('2024-03-01T08:00');

const event = (body: DossierEventBody, hours: number): DossierEvent => ({
  ...body,
  seq: hours,
  occurredAt: AT + hours * 3_600_000,
  dateOnly: false,
  recordedAt: AT + hours * 3_600_000,
});

const note = (text: string, hours: number) => event({ type: 'Noted', data: { note: text } }, hours);

test.each([
  ['Giải trình: thiếu người', { explanation: true }],
  ['GIAI TRINH thieu nguoi', { explanation: true }],
  ['Xin lỗi: văn bản 12/TB-UBND', { apology: true }],
  ['Đã gọi điện, sẽ giải trình sau', {}],
  ['Giải trình tự thủ tục', { explanation: true }],
  ['Xin lỗ hổng', {}],
])('"%s"', (text, expected) => {
  const { apology, explanation } = answersOf([note(text, 1)], AT * 2);
  expect({
    ...(apology === undefined ? {} : { apology: true }),
    ...(explanation === undefined ? {} : { explanation: true }),
  }).toEqual(expected);
});

test('a letter with a new date apologises, when it first did; what was recorded later is not known yet', () => {
  const reschedule = event({ type: 'Rescheduled', data: { dueAt: AT, reason: 'thử', apologyLetter: '12/TB-UBND' } }, 1);
  const events = [reschedule, note('Xin lỗi lần nữa', 5)];
  expect(answersOf(events, AT + 2 * 3_600_000).apology).toEqual({
    at: AT + 3_600_000,
    letter: '12/TB-UBND',
    rescheduledTo: AT,
  });
  expect(answersOf(events, AT + 9 * 3_600_000).apology?.at).toBe(AT + 3_600_000);
  expect(answersOf(events, AT + 9 * 3_600_000, AT).apology).toBeUndefined();
});
