import { describe, expect, test } from 'vitest';
import { VIETNAM } from '../deadline/testing/calendars.ts';
import { judge, PORTAL_766_POLICY, PROVINCE_POLICY } from '../judgement/index.ts';
import { stepDueOf } from './due.ts';
import {
  ACCEPT,
  ACCEPTED,
  type Act,
  answer,
  answerOf,
  at,
  DONE,
  due,
  FEE,
  LEADER,
  live,
  PAYMENT,
  PROCEDURE,
  RESULT,
  SUPPLEMENT,
} from './lifecycle.fixture.ts';
import type { DossierRecord } from './record.ts';

/** The same for the work on them: steps, opinions, new dates, ends. */

describe('steps', () => {
  test('use up the limit, each from its own start (decision 0100)', () => {
    const record = live(
      ACCEPTED,
      ['2024-01-15T10:00', { type: 'start-step', step: 'tiep-nhan' }],
      ['2024-01-15T15:00', { type: 'finish-step', step: 'tiep-nhan' }],
      ['2024-01-15T15:00', { type: 'start-step', step: 'tham-dinh' }],
      ['2024-01-17T10:00', { type: 'finish-step', step: 'tham-dinh' }],
      ['2024-01-17T10:00', { type: 'start-step', step: 'ky' }],
    );
    expect(record.steps.map(({ dueAt }) => dueAt)).toEqual(
      ['2024-01-15T16:00', '2024-01-17T09:00', '2024-01-18T10:00'].map(at),
    );
  });

  test('are never due later than the dossier', () => {
    const record = live(ACCEPTED, ['2024-01-18T16:00', { type: 'start-step', step: 'tiep-nhan' }]);
    expect(record.steps[0]?.dueAt).toBe(at('2024-01-18T17:30'));
  });

  test('wait with the clock', () => {
    const record = live(
      ACCEPTED,
      ['2024-01-15T10:00', { type: 'start-step', step: 'tiep-nhan' }],
      ['2024-01-15T14:00', SUPPLEMENT],
      ['2024-01-17T14:00', { type: 'receive-supplement' }],
    );
    const [step] = record.steps;
    expect(step === undefined ? undefined : stepDueOf(record, step, VIETNAM)).toBe(at('2024-01-17T16:00'));
  });

  test('follow the process, on either branch, and may be done again', () => {
    const record = live(
      ACCEPTED,
      ['2024-01-15T10:00', { type: 'start-step', step: 'tiep-nhan' }],
      ['2024-01-15T11:00', { type: 'finish-step', step: 'tiep-nhan' }],
    );
    const start = (step: string) => answerOf(answer(record, '2024-01-15T14:00', { type: 'start-step', step }));
    expect(['tiep-nhan', 'tham-dinh', 'xac-minh', 'ky', 'khong-co'].map(start)).toEqual([
      'ok',
      'ok',
      'step-out-of-order',
      'step-out-of-order',
      'step-unknown',
    ]);
  });

  describe('of another agency (joined-up procedures, article 19.6–7)', () => {
    const process = PROCEDURE.process.map((step) =>
      step.key === 'tham-dinh' ? { ...step, agencyId: 'phong-thue' } : step,
    );
    const joined = { procedure: { ...PROCEDURE, process } };
    const done: readonly Act[] = [
      ['2024-01-15T10:00', ACCEPT, joined],
      ['2024-01-15T10:10', { type: 'start-step', step: 'tiep-nhan' }, joined],
      ['2024-01-15T11:00', { type: 'finish-step', step: 'tiep-nhan' }, joined],
    ];
    const forward: Act = ['2024-01-15T14:00', { type: 'forward', agencyId: 'phong-thue', reason: 'Thẩm định' }, joined];
    const start = (record: DossierRecord, step: string) =>
      answer(record, '2024-01-15T15:00', { type: 'start-step', step }, joined);

    test('are done there, after forwarding, within their share', () => {
      expect(start(live(...done), 'tham-dinh')).toMatchObject({
        code: 'step-of-other-agency',
        facts: { expected: ['phong-thue'] },
      });
      const forwarded = live(...done, forward);
      expect(forwarded.holdings.at(-1)).toMatchObject({ agencyId: 'phong-thue', dueAt: at('2024-01-17T08:00') });
      expect(answerOf(start(forwarded, 'tham-dinh'))).toBe('ok');
      // The first step again: it is the resolving agency's.
      expect(start(forwarded, 'tiep-nhan')).toMatchObject({ facts: { expected: ['xa-thu'] } });
    });

    test('their time is that of the agency that held it', () => {
      const record = live(
        ...done,
        forward,
        ['2024-01-15T14:10', { type: 'start-step', step: 'tham-dinh' }, joined],
        ['2024-01-15T16:00', { type: 'finish-step', step: 'tham-dinh' }, joined],
        ['2024-01-15T16:10', { type: 'take-back' }, joined],
      );
      expect(record.steps.map(({ agencyId }) => agencyId)).toEqual(['xa-thu', 'phong-thue']);
      expect([record.holdingAgencyId, record.resolvingAgencyId]).toEqual(['xa-thu', 'xa-thu']);
      expect(record.holdings.map(({ agencyId }) => agencyId)).toEqual(['xa-thu', 'phong-thue', 'xa-thu']);
    });
  });
});

test('asking another agency never stops the clock; its answer has a limit of its own', () => {
  const limit = { amount: 1, unit: 'working-day' } as const;
  const asked = live(ACCEPTED, [
    '2024-01-15T11:00',
    { type: 'ask-opinion', agencyId: 'cong-an', question: 'Xác minh', limit },
  ]);
  expect(due(asked)).toBe(at('2024-01-18T17:30'));
  expect(asked.opinions).toMatchObject([{ agencyId: 'cong-an', dueAt: at('2024-01-16T17:30') }]);
});

test('a successor takes over what its predecessor resolves and holds', () => {
  const record = live(ACCEPTED, ['2024-01-16T08:00', { type: 'succeed', agencyId: 'xa-moi' }]);
  expect([record.resolvingAgencyId, record.holdingAgencyId]).toEqual(['xa-moi', 'xa-moi']);
  expect(record.receivingAgencyId).toBe('xa-thu');
  const forwarded = live(
    ACCEPTED,
    ['2024-01-15T11:00', { type: 'forward', agencyId: 'cong-an', reason: 'Phối hợp' }],
    ['2024-01-16T08:00', { type: 'succeed', agencyId: 'xa-moi' }],
    ['2024-01-16T09:00', { type: 'take-back' }],
  );
  expect(forwarded.holdings.map(({ agencyId }) => agencyId)).toEqual(['xa-thu', 'cong-an', 'xa-moi']);
});

describe('reschedule (Decree 61/2018, article 19.9)', () => {
  const propose = { type: 'propose-reschedule', reason: 'Chờ xác minh', cause: 'consulted-agency' } as const;
  const proposed = live(ACCEPTED, ['2024-01-17T09:00', { ...propose, dueAt: at('2024-01-22T17:30') }]);
  const approve = { type: 'approve-reschedule', apologyLetter: '1/XL' } as const;

  test.each([
    ['not later than the due date', '2024-01-17T09:00', '2024-01-18T17:30', 'reschedule-not-later'],
    ['on a Sunday', '2024-01-17T09:00', '2024-01-21T10:00', 'reschedule-not-working-time'],
    ['at noon', '2024-01-17T09:00', '2024-01-22T12:00', 'reschedule-not-working-time'],
    ['at a close', '2024-01-17T09:00', '2024-01-22T11:30', 'ok'],
    ['asked at the due instant', '2024-01-18T17:30', '2024-01-22T17:30', 'ok'],
    ['asked after it', '2024-01-18T17:31', '2024-01-22T17:30', 'reschedule-too-late'],
  ])('%s', (_, now, dueAt, expected) => {
    expect(answerOf(answer(live(ACCEPTED), now, { ...propose, dueAt: at(dueAt) }))).toBe(expected);
  });

  // Spec: "One recorded after the due instant is printed and counted but is no due basis under any policy".
  test('after the due date it is an apology only: said so, counted, and no due basis', () => {
    const late = { ...propose, dueAt: at('2024-01-22T17:30') };
    expect(answerOf(answer(live(ACCEPTED), '2024-01-19T09:00', late))).toBe('reschedule-too-late');
    const past = { ...late, dueAt: at('2024-01-19T08:00'), afterDue: true };
    expect(answerOf(answer(live(ACCEPTED), '2024-01-19T09:00', past))).toBe('reschedule-not-later');
    const record = live(
      ACCEPTED,
      ['2024-01-19T09:00', { ...late, afterDue: true }],
      ['2024-01-19T10:00', { ...approve, afterDue: true }, LEADER],
    );
    expect(record.reschedules).toHaveLength(1);
    expect(due(record)).toBe(at('2024-01-18T17:30'));
    for (const policy of [PROVINCE_POLICY, PORTAL_766_POLICY]) {
      const judgement = judge(record.history, at('2024-01-19T11:00'), policy, VIETNAM);
      expect(judgement).toMatchObject({ verdict: 'open-overdue', flags: ['rescheduled-after-due'] });
    }
  });

  test('who asks does not approve', () => {
    expect(answerOf(answer(proposed, '2024-01-17T10:00', approve))).toBe('approval-by-self');
    expect(answerOf(answer(proposed, '2024-01-17T10:00', approve, LEADER))).toBe('ok');
    expect(answerOf(answer(proposed, '2024-01-18T18:00', approve, LEADER))).toBe('reschedule-too-late');
    expect(answerOf(answer(proposed, '2024-01-17T10:00', { ...approve, apologyLetter: '' }, LEADER))).toBe(
      'field-missing',
    );
  });

  test('once', () => {
    const moved = live(
      ACCEPTED,
      ['2024-01-17T09:00', { ...propose, dueAt: at('2024-01-22T17:30') }],
      ['2024-01-17T10:00', approve, LEADER],
    );
    expect(due(moved)).toBe(at('2024-01-22T17:30'));
    expect(moved.reschedules).toMatchObject([{ requestedBy: 'can-bo', apologyLetter: '1/XL' }]);
    expect(moved.proposal).toBeUndefined();
    const second = answer(moved, '2024-01-17T11:00', { ...propose, dueAt: at('2024-01-23T17:30') });
    expect(answerOf(second)).toBe('reschedule-used');
  });
});

describe('ends', () => {
  test('completion needs a result that stands, or a reason for paper', () => {
    const issued = live(ACCEPTED, ['2024-01-16T09:00', { type: 'issue-result', result: RESULT }]);
    const complete = (record: DossierRecord, facts: object) =>
      answerOf(answer(record, '2024-01-16T10:00', { type: 'complete', ...facts }));
    expect(complete(issued, {})).toBe('result-missing');
    expect(complete(issued, { paperReason: ' ' })).toBe('result-missing');
    expect(complete(issued, { resultId: 'khac' })).toBe('result-unknown');
    expect(complete(issued, { resultId: 'r1' })).toBe('ok');
    const revoked = live(
      ACCEPTED,
      ['2024-01-16T09:00', { type: 'issue-result', result: RESULT }],
      ['2024-01-16T09:30', { type: 'revoke-result', resultId: 'r1', reason: 'Sai tên' }],
    );
    expect(complete(revoked, { resultId: 'r1' })).toBe('result-revoked');
    expect(complete(revoked, { paperReason: 'Mẫu giấy' })).toBe('ok');
  });

  test('a result is signed and verified, or says why it is on paper', () => {
    const { signature: _signature, ...unsigned } = RESULT;
    const issue = (result: typeof RESULT) =>
      answerOf(answer(live(ACCEPTED), '2024-01-16T10:00', { type: 'issue-result', result }));
    expect(issue(unsigned)).toBe('result-unsigned');
    expect(issue({ ...unsigned, paperReason: 'Mẫu giấy' })).toBe('ok');
  });

  test('what is handed over is paid for, exemptions counted (decision 0102)', () => {
    const fee = { type: 'assess-fee', fee: FEE } as const;
    const completed = live(ACCEPTED, ['2024-01-15T11:00', fee], ['2024-01-16T09:00', DONE]);
    const back = { type: 'return-result', way: 'counter' } as const;
    expect(answer(completed, '2024-01-16T10:00', back)).toMatchObject({
      code: 'fees-unpaid',
      facts: { amount: 50_000 },
    });
    const exempt = { ...fee, fee: { ...FEE, exemption: { amount: 30_000, basis: 'Hộ nghèo' } } };
    const pay = { type: 'pay-fee', payment: PAYMENT } as const;
    const paid = live(ACCEPTED, ['2024-01-15T11:00', exempt], ['2024-01-16T09:00', DONE], ['2024-01-16T09:30', pay]);
    expect(answerOf(answer(paid, '2024-01-16T10:00', back))).toBe('ok');
  });

  test('an open supplement is stopped, not completed', () => {
    const asked = live(ACCEPTED, ['2024-01-16T10:00', SUPPLEMENT]);
    expect(answer(asked, '2024-01-17T10:00', DONE)).toMatchObject({
      code: 'state-not-allowed',
      facts: { state: 'awaiting-supplement', allowed: expect.arrayContaining(['stop', 'receive-supplement']) },
    });
    const stop = { type: 'stop', reason: 'Không bổ sung', notice: '' } as const;
    expect(answerOf(answer(asked, '2024-01-17T10:00', stop))).toBe('field-missing');
  });
});
