import { describe, expect, test } from 'vitest';
import type { DossierCommand } from './command.ts';
import { ACCEPT, type Act, answer, answerOf, at, FEE, live, PAYMENT, RESULT } from './lifecycle.fixture.ts';

/** What is entered as earlier has to have been possible then, also as to what moves nothing (spec: two times). */
const ACCEPTED: Act = ['2024-01-15T10:00', ACCEPT];
const ASSESSED: Act = ['2024-01-15T11:00', { type: 'assess-fee', fee: FEE }];
const PAID: Act = ['2024-01-15T11:05', { type: 'pay-fee', payment: PAYMENT }];
const ISSUED: Act = ['2024-01-15T11:00', { type: 'issue-result', result: RESULT }];
const ASKED: Act = [
  '2024-01-15T11:00',
  { type: 'ask-opinion', agencyId: 'so', question: 'Ý kiến', limit: { amount: 1, unit: 'working-day' } },
];

const refund: DossierCommand = { type: 'refund-fee', feeId: 'f1', amount: 20_000, reason: 'Nộp nhầm' };
const revoke: DossierCommand = { type: 'revoke-result', resultId: 'r1', reason: 'Sai sót' };
const complete: DossierCommand = { type: 'complete', paperReason: 'Mẫu giấy' };

describe('entered at 12:00 as of', () => {
  test.each<readonly [string, string, DossierCommand, readonly Act[], string]>([
    [
      '10:30',
      'a payment before its fee line',
      { type: 'pay-fee', payment: PAYMENT },
      [ASSESSED],
      'time-before-last-change',
    ],
    ['11:00', 'a payment with its fee line', { type: 'pay-fee', payment: PAYMENT }, [ASSESSED], 'ok'],
    ['11:02', 'a refund before the payment', refund, [ASSESSED, PAID], 'time-before-last-change'],
    ['11:05', 'a refund with the payment', refund, [ASSESSED, PAID], 'ok'],
    ['10:30', 'a revocation before the result', revoke, [ISSUED], 'time-before-last-change'],
    [
      '10:30',
      'a completion before its result',
      { type: 'complete', resultId: 'r1' },
      [ISSUED],
      'time-before-last-change',
    ],
    ['11:00', 'a completion with its result', { type: 'complete', resultId: 'r1' }, [ISSUED], 'ok'],
    ['10:30', 'a completion before an opinion was asked for', complete, [ASKED], 'time-before-last-change'],
    ['10:30', 'a completion before a fee line', complete, [ASSESSED], 'ok'],
  ])('%s: %s', (time, _, command, acts, expected) => {
    const record = live(ACCEPTED, ...acts);
    const occurredAt = at(`2024-01-15T${time}`);
    expect(answerOf(answer(record, '2024-01-15T12:00', command, { occurredAt }))).toBe(expected);
  });
});

// Promised 3 working days (due on the 18th), 5 by law (due on the 22nd): late by either is a figure of its own.
test('what is late by the law already is not made in time by it, though late by the promise either way', () => {
  const record = live(ACCEPTED);
  const occurredAt = at('2024-01-19T09:00');
  const late = { occurredAt, lateEntryReason: 'Mất điện' };
  const suspend: DossierCommand = {
    type: 'suspend',
    legalBasis: 'Điều 1 Luật thử',
    decision: '1/QĐ',
    expectedUntil: at('2024-02-28T17:30'),
  };
  for (const command of [complete, suspend]) {
    expect(answerOf(answer(record, '2024-01-22T17:00', command, late))).toBe('ok');
    expect(answerOf(answer(record, '2024-01-23T08:00', command, late))).toBe('lateness-undone');
  }
});
