import { describe, expect, test } from 'vitest';
import { VIETNAM } from '../deadline/testing/calendars.ts';
import type { CorrectedFact, DossierEvent } from '../dossier/index.ts';
import { judge, PROVINCE_POLICY } from '../judgement/index.ts';
import { recordEvents } from './decision.ts';
import { foldRecord } from './fold-record.ts';
import { ACCEPT, type Act, answer, answerOf, at, FEE, INTAKE, live, PAYMENT, RESULT } from './lifecycle.fixture.ts';
import type { DossierRecord } from './record.ts';

/** Corrections of procedure control (spec: lifecycle; events 1 Registered, 2 Submitted, 3 Accepted, 4–5 fee, 6 Completed). */
const NOW = '2024-01-22T09:00';
const LATE = live(
  ['2024-01-15T08:00', { type: 'draft', intake: INTAKE }],
  ['2024-01-15T09:00', { type: 'submit' }],
  ['2024-01-15T10:00', { type: 'accept' }],
  ['2024-01-15T10:10', { type: 'assess-fee', fee: FEE }],
  ['2024-01-15T10:20', { type: 'pay-fee', payment: PAYMENT }],
  ['2024-01-19T09:00', { type: 'complete', paperReason: 'Mẫu giấy' }],
);

const fact = (when: string, data?: CorrectedFact['data']): CorrectedFact => ({
  occurredAt: at(when),
  ...(data === undefined ? {} : { data }),
});

function correct(record: DossierRecord, seq: number, replacement: CorrectedFact | null, reason = 'Ghi nhầm') {
  return answer(record, NOW, { type: 'correct', seq, replacement, reason });
}

function corrected(record: DossierRecord, seq: number, replacement: CorrectedFact | null): DossierRecord {
  const decision = correct(record, seq, replacement);
  if (!decision.ok) throw new Error(JSON.stringify(decision));
  const events: readonly DossierEvent[] = [
    ...record.events,
    ...recordEvents(decision.events, { version: record.version, recordedAt: at(NOW) }),
  ];
  const after = foldRecord(events);
  if (after === undefined) throw new Error('no dossier');
  return after;
}

const verdictOf = ({ history }: DossierRecord) => judge(history, at(NOW), PROVINCE_POLICY, VIETNAM).verdict;

describe('what is refused', () => {
  test.each([
    ['no such event', 9, fact('2024-01-18T09:00'), 'correction-target-unknown'],
    ['registration taken out', 1, null, 'correction-not-allowed'],
    ['another code', 1, fact('2024-01-15T08:00', { code: 'KHAC' }), 'correction-not-allowed'],
    ['completion before acceptance', 6, fact('2024-01-15T09:30'), 'correction-out-of-order'],
    ['acceptance before submission', 3, fact('2024-01-15T08:30'), 'correction-out-of-order'],
    ['acceptance after completion', 3, fact('2024-01-20T08:30'), 'correction-out-of-order'],
    ['acceptance taken out under a completion', 3, null, 'correction-out-of-order'],
    ['a fee taken out under its payment', 4, null, 'correction-out-of-order'],
    ['in the future', 6, fact('2024-01-22T09:01'), 'time-in-future'],
    ['a field that the event does not have', 6, fact('2024-01-18T09:00', { ketQua: 'x' }), 'correction-unfit'],
    ['a field of another kind', 4, fact('2024-01-15T10:10', { due: '50000' }), 'correction-unfit'],
    ['a required field taken out', 4, fact('2024-01-15T10:10', { name: null }), 'correction-unfit'],
    ['a channel that is none', 1, fact('2024-01-15T08:00', { channel: 'fax' }), 'correction-unfit'],
  ])('%s', (_, seq, replacement, expected) => {
    expect(answerOf(correct(LATE, seq, replacement))).toBe(expected);
  });

  test('without a reason', () => {
    expect(answerOf(correct(LATE, 6, fact('2024-01-18T09:00'), ' '))).toBe('field-missing');
  });
});

describe('what is corrected', () => {
  test('a wrong completion makes a late dossier on time, and the correction has the earlier time', () => {
    expect(verdictOf(LATE)).toBe('late');
    const right = corrected(LATE, 6, fact('2024-01-18T09:00'));
    expect(verdictOf(right)).toBe('on-time');
    expect(right.events.at(-1)).toMatchObject({ type: 'Corrected', occurredAt: at('2024-01-18T09:00') });
    expect(right.version).toBe(LATE.version + 1);
  });

  test('a completion that never was', () => {
    const open = corrected(LATE, 6, null);
    expect(open.state).toBe('accepted');
    expect(open.events.at(-1)).toMatchObject({ occurredAt: at('2024-01-19T09:00') });
  });

  test('a later correction keeps what an earlier one put right', () => {
    const name = corrected(LATE, 1, fact('2024-01-15T08:00', { applicant: 'Lò Thị Thử' }));
    const phone = corrected(name, 1, fact('2024-01-15T08:00', { phone: '0900000000' }));
    expect(phone.intake).toMatchObject({ applicant: 'Lò Thị Thử', phone: '0900000000' });
  });

  test('a correction is taken back, or corrected again', () => {
    const wrong = corrected(LATE, 6, fact('2024-01-18T09:00'));
    const back = corrected(wrong, wrong.version, null);
    expect(verdictOf(back)).toBe('late');
    const again = corrected(wrong, wrong.version, fact('2024-01-19T08:00'));
    expect(again.history.ends[0]?.moment.at).toBe(at('2024-01-19T08:00'));
  });

  test('an acceptance earlier than its registration takes the registration along', () => {
    const direct = live(['2024-01-15T10:00', ACCEPT]);
    const earlier = corrected(direct, 2, fact('2024-01-15T09:00'));
    expect(earlier.events.filter(({ type }) => type === 'Corrected')).toHaveLength(2);
    expect(earlier.history.acceptedAt?.at).toBe(at('2024-01-15T09:00'));
    expect(foldRecord(earlier.events, at('2024-01-15T09:30'))?.state).toBe('accepted');
  });

  test('as known before it, the dossier is what it was', () => {
    const right = corrected(LATE, 6, fact('2024-01-18T09:00'));
    const then = foldRecord(right.events, undefined, at('2024-01-20T00:00'));
    expect(then).toEqual(LATE);
  });
});

// What a command has to say may be put right, not taken out; and sums stay sums.
describe('a correction leaves the fact as whole as its command', () => {
  const ACCEPTED = ['2024-01-15T10:00', ACCEPT] as const;
  const when = '2024-01-15T11:00';
  const UNTIL = at('2024-01-25T17:30');
  test.each<readonly [string, Act, CorrectedFact['data'], string]>([
    [
      'no paper reason',
      [when, { type: 'complete', paperReason: 'Mẫu giấy' }],
      { paperReason: null },
      'correction-unfit',
    ],
    ['a blank one', [when, { type: 'complete', paperReason: 'Mẫu giấy' }], { paperReason: ' ' }, 'correction-unfit'],
    ['another one', [when, { type: 'complete', paperReason: 'Mẫu giấy' }], { paperReason: 'Theo luật' }, 'ok'],
    [
      'a result that is none',
      [when, { type: 'complete', paperReason: 'Mẫu giấy' }],
      { resultId: 'r9' },
      'correction-out-of-order',
    ],
    ['no letter', [when, { type: 'reject', reason: 'Không đủ', letter: '1/CV' }], { letter: '' }, 'correction-unfit'],
    ['no signature', [when, { type: 'issue-result', result: RESULT }], { signature: null }, 'correction-unfit'],
    [
      'paper instead',
      [when, { type: 'issue-result', result: RESULT }],
      { file: null, signature: null, paperReason: 'Mẫu giấy' },
      'ok',
    ],
    [
      'nothing missing',
      [when, { type: 'request-supplement', reason: 'Thiếu', missing: ['A'] }],
      { missing: [] },
      'correction-unfit',
    ],
    [
      'no decision',
      [when, { type: 'suspend', legalBasis: 'Điều 1', decision: '1/QĐ', expectedUntil: UNTIL }],
      { decision: null },
      'correction-unfit',
    ],
    [
      'an end before it',
      [when, { type: 'suspend', legalBasis: 'Điều 1', decision: '1/QĐ', expectedUntil: UNTIL }],
      { expectedUntil: 0 },
      'correction-unfit',
    ],
    [
      'exempt from more than is due',
      [when, { type: 'assess-fee', fee: FEE }],
      { exemption: { amount: 60_000, basis: 'Luật thử' } },
      'correction-unfit',
    ],
  ])('%s', (_, act, data, expected) => {
    const record = live(ACCEPTED, act);
    expect(answerOf(correct(record, 3, fact(when, data)))).toBe(expected);
  });

  test.each<readonly [string, CorrectedFact | null, string]>([
    ['taken out', null, 'correction-out-of-order'],
    ['lowered', fact('2024-01-15T11:05', { amount: 10_000 }), 'correction-out-of-order'],
    ['of nothing', fact('2024-01-15T11:05', { amount: 0 }), 'correction-unfit'],
    ['above what is due', fact('2024-01-15T11:05', { amount: 60_000 }), 'correction-out-of-order'],
    ['raised', fact('2024-01-15T11:05', { amount: 50_000 }), 'ok'],
  ])('a payment that was given back, %s', (_, replacement, expected) => {
    const record = live(
      ACCEPTED,
      [when, { type: 'assess-fee', fee: FEE }],
      ['2024-01-15T11:05', { type: 'pay-fee', payment: PAYMENT }],
      ['2024-01-15T11:10', { type: 'refund-fee', feeId: 'f1', amount: 20_000, reason: 'Nộp nhầm' }],
    );
    expect(answerOf(correct(record, 4, replacement))).toBe(expected);
  });
});
