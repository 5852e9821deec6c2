import { describe, expect, test } from 'vitest';
import { VIETNAM } from '../deadline/testing/calendars.ts';
import { judge, PORTAL_766_POLICY, PROVINCE_POLICY } from '../judgement/index.ts';
import type { ProcedureVersion } from '../procedure/index.ts';
import { decide } from './decide.ts';
import { dueOf, handOverDue, intakeCheckDue, stepDueOf } from './due.ts';
import {
  ACCEPT,
  type Act,
  answer,
  answerOf,
  at,
  contextAt,
  FEE,
  INTAKE,
  LEADER,
  live,
  ND61,
  PAYMENT,
  PROCEDURE,
  RESULT,
} from './lifecycle.fixture.ts';
import type { DossierRecord } from './record.ts';

/** Dossiers followed from intake to result, with the dates that the specification gives. */

function due(record: DossierRecord): number | undefined {
  const outcome = dueOf(record.history, VIETNAM);
  return outcome.ok ? outcome.dueAt : undefined;
}

const ACCEPTED: Act = ['2024-01-15T10:00', ACCEPT];
const SUPPLEMENT = { type: 'request-supplement', reason: 'Thiếu giấy tờ', missing: ['Bản sao'] } as const;
const DONE = { type: 'complete', paperReason: 'Mẫu giấy theo quy định' } as const;

describe('acceptance', () => {
  test('keeps limit, legal limit, rules, version and hand-over (spec: time limits, rule sets)', () => {
    const record = live(ACCEPTED);
    expect(record.acceptance).toMatchObject({
      limit: { amount: 3, unit: 'working-day' },
      legalLimit: { amount: 5, unit: 'working-day' },
      ruleSetId: 'nd61-2018',
      procedure: { code: '1.001193.000.00.00.H18', version: 2 },
      handOverDueAt: at('2024-01-15T17:30'),
    });
    expect(due(record)).toBe(at('2024-01-18T17:30'));
    expect(record.code).toBe(INTAKE.code);
  });

  test.each([
    ['case', { caseKey: 'xac-minh' }, '2024-01-25T17:30'],
    ['area', { area: 'difficult' }, '2024-01-25T17:30'],
    ['case before area', { caseKey: 'xac-minh', area: 'difficult' }, '2024-01-25T17:30'],
  ] as const)('takes the limit of the %s', (_, choice, expected) => {
    expect(due(live(['2024-01-15T10:00', { ...ACCEPT, ...choice }]))).toBe(at(expected));
  });

  test('gives the code that takes the place of the provisional one', () => {
    const record = live(
      ['2024-01-15T08:00', { type: 'draft', intake: { ...INTAKE, code: 'NHAP-1' } }],
      ['2024-01-15T08:30', { type: 'submit' }],
      ['2024-01-15T09:00', { type: 'accept', code: 'H18.12-240115-0007' }],
    );
    expect(record.code).toBe('H18.12-240115-0007');
    expect(record.history.code).toBe('H18.12-240115-0007');
  });

  test('a draft that is refused was handed in, under its code', () => {
    const record = live(
      ['2024-01-15T08:00', { type: 'draft', intake: { ...INTAKE, code: 'NHAP-1' } }],
      ['2024-01-15T09:00', { type: 'refuse', code: 'H18.12-240115-0007', reason: 'Sai thẩm quyền', missing: [] }],
    );
    expect(record).toMatchObject({
      code: 'H18.12-240115-0007',
      state: 'refused',
      refusal: { reason: 'Sai thẩm quyền' },
    });
  });

  test('records documents and fees of the intake with it', () => {
    const record = live([
      '2024-01-15T10:00',
      { ...ACCEPT, documents: [{ id: 'd1', name: 'Đơn', form: 'paper' }], fees: [FEE] },
    ]);
    expect(record.documents).toHaveLength(1);
    expect(record.fees).toMatchObject([{ id: 'f1', due: 50_000, open: 50_000 }]);
    expect(record.state).toBe('accepted');
  });
});

describe('acceptance is refused', () => {
  const old = { ...PROCEDURE, validTo: '2024-01-01' };
  const { approval: _approval, ...unapproved } = PROCEDURE;
  const onlyCase = { ...PROCEDURE, limits: PROCEDURE.limits.slice(1, 2) };
  test.each([
    ['without a procedure', ACCEPT, { procedure: undefined }, 'procedure-missing'],
    ['under another procedure', ACCEPT, { procedure: { ...PROCEDURE, code: '2.000815' } }, 'procedure-missing'],
    ['under a version that has ended', ACCEPT, { procedure: old }, 'procedure-inactive'],
    ['under a process that nobody approved', ACCEPT, { procedure: unapproved }, 'procedure-inactive'],
    ['for a case that the procedure does not know', { ...ACCEPT, caseKey: 'khac' }, {}, 'case-unknown'],
    ['for a case without a limit', ACCEPT, { procedure: onlyCase }, 'limit-missing'],
    ['without a code', { ...ACCEPT, intake: { ...INTAKE, code: ' ' } }, {}, 'field-missing'],
    ['without facts of the intake', { type: 'accept' as const }, {}, 'field-missing'],
    [
      'with a document without a name',
      { ...ACCEPT, documents: [{ id: 'd', name: '', form: 'paper' as const }] },
      {},
      'field-missing',
    ],
    ['with a fee that is no amount', { ...ACCEPT, fees: [{ ...FEE, due: -1 }] }, {}, 'field-invalid'],
  ])('%s', (_, command, { procedure, ...rest }: { procedure?: ProcedureVersion | undefined }, expected) => {
    const context = contextAt(at('2024-01-15T10:00'), rest);
    const { procedure: usual, ...without } = context;
    const version = procedure === undefined ? (expected === 'procedure-missing' ? undefined : usual) : procedure;
    const decision = decide(undefined, command, version === undefined ? without : { ...without, procedure: version });
    expect(answerOf(decision)).toBe(expected);
  });

  test('in a year without calendar rows, which is named', () => {
    const decision = answer(undefined, '2035-01-15T10:00', ACCEPT, { procedure: PROCEDURE });
    expect(decision).toMatchObject({ code: 'calendar-year-missing', facts: { year: 2035 } });
  });
});

// Decree 61/2018, article 18; spec: `handOver` (same working day, next morning when accepted after 15:00).
test.each([
  ['2024-01-15T10:00', '2024-01-15T17:30'],
  ['2024-01-15T14:59', '2024-01-15T17:30'],
  ['2024-01-15T15:00', '2024-01-16T11:30'],
  ['2024-01-15T18:00', '2024-01-16T11:30'],
  ['2024-01-19T16:00', '2024-01-22T11:30'],
  ['2024-01-20T09:00', '2024-01-22T11:30'],
  ['2024-02-07T15:30', '2024-02-15T11:30'],
])('accepted %s, handed over by %s', (accepted, expected) => {
  expect(handOverDue(VIETNAM, ND61, at(accepted))).toBe(at(expected));
});

test('an online dossier is answered within 8 working hours (Decree 45/2020)', () => {
  expect(intakeCheckDue(VIETNAM, ND61, at('2024-01-15T15:30'))).toBe(at('2024-01-16T15:30'));
});

describe('waiting', () => {
  // Worked example 14: days, restart.
  test('a supplement starts the limit again', () => {
    const asked = live(ACCEPTED, ['2024-01-16T10:00', SUPPLEMENT]);
    expect(asked.state).toBe('awaiting-supplement');
    expect(due(asked)).toBeUndefined();
    const back = live(ACCEPTED, ['2024-01-16T10:00', SUPPLEMENT], ['2024-01-19T14:30', { type: 'receive-supplement' }]);
    expect(back.state).toBe('in-process');
    expect(due(back)).toBe(at('2024-01-24T17:30'));
  });

  test('before acceptance it stops nothing, and the dossier goes back to the check', () => {
    const record = live(
      ['2024-01-15T08:00', { type: 'submit', intake: { ...INTAKE, channel: 'online' } }],
      ['2024-01-15T09:00', SUPPLEMENT],
      ['2024-01-16T09:00', { type: 'receive-supplement' }],
    );
    expect(record.state).toBe('submitted');
    const accepted = answer(record, '2024-01-16T10:00', { type: 'accept' });
    expect(answerOf(accepted)).toBe('ok');
  });

  test('a payment stops the clock only where the procedure says so', () => {
    const plain = live(ACCEPTED, ['2024-01-16T10:00', { type: 'request-payment' }]);
    expect(plain.state).toBe('awaiting-payment');
    expect(due(plain)).toBe(at('2024-01-18T17:30'));
  });

  test('a suspension names its law, its decision and its expected end', () => {
    const record = live(ACCEPTED);
    const suspend = { type: 'suspend', legalBasis: 'Điều 1 Luật thử', decision: '1/QĐ' } as const;
    const until = at('2024-02-01T08:00');
    expect(answer(record, '2024-01-16T10:00', { ...suspend, legalBasis: ' ', expectedUntil: until })).toMatchObject({
      code: 'field-missing',
      facts: { field: 'legalBasis' },
    });
    expect(answer(record, '2024-01-16T10:00', { ...suspend, decision: '', expectedUntil: until })).toMatchObject({
      code: 'field-missing',
      facts: { field: 'decision' },
    });
    expect(answer(record, '2024-01-16T10:00', { ...suspend, expectedUntil: at('2024-01-16T09:00') })).toMatchObject({
      code: 'field-invalid',
      facts: { field: 'expectedUntil' },
    });
    expect(answerOf(answer(record, '2024-01-16T10:00', { ...suspend, expectedUntil: until }))).toBe('ok');
  });

  // Decree 61/2018, article 15.3: once, completely.
  test('a second supplement needs a leader who is somebody else', () => {
    const once = live(ACCEPTED, ['2024-01-15T14:00', SUPPLEMENT], ['2024-01-16T09:00', { type: 'receive-supplement' }]);
    const again = (approvedBy?: string) =>
      answer(once, '2024-01-16T10:00', approvedBy === undefined ? SUPPLEMENT : { ...SUPPLEMENT, approvedBy });
    expect(answerOf(again())).toBe('supplement-needs-approval');
    expect(answerOf(again('can-bo'))).toBe('approval-by-self');
    expect(answerOf(again('lanh-dao'))).toBe('ok');
  });

  test('what is missing is listed', () => {
    const record = live(ACCEPTED);
    expect(answer(record, '2024-01-15T14:00', { ...SUPPLEMENT, missing: [] })).toMatchObject({
      code: 'field-missing',
      facts: { field: 'missing', rule: 'khoản 3 Điều 15 Nghị định số 61/2018/NĐ-CP' },
    });
  });
});

describe('a dossier that is reopened', () => {
  const reopened = live(
    ACCEPTED,
    ['2024-01-17T10:00', DONE],
    ['2024-01-17T11:00', { type: 'return-result', way: 'counter' }],
    ['2024-01-19T10:00', { type: 'reopen', reason: 'Sai thông tin' }],
  );

  test('keeps its due date and its first completion in the history', () => {
    expect(reopened.state).toBe('in-process');
    expect(due(reopened)).toBe(at('2024-01-18T17:30'));
    expect(reopened.history.ends).toHaveLength(2);
    expect(reopened.completion).toBeUndefined();
  });

  test('is judged by its last completion not after the day asked for', () => {
    const again = answer(reopened, '2024-01-19T14:00', DONE);
    if (!again.ok) throw new Error(again.code);
    const verdictAt = (when: string) => judge(reopened.history, at(when), PROVINCE_POLICY, VIETNAM).verdict;
    expect(verdictAt('2024-01-18T00:00')).toBe('early');
    expect(verdictAt('2024-01-19T11:00')).toBe('open-overdue');
  });

  test('is rated once all the same', () => {
    const rated = live(ACCEPTED, ['2024-01-17T10:00', DONE], ['2024-01-17T12:00', { type: 'rate', score: 4 }]);
    expect(answerOf(answer(rated, '2024-01-17T13:00', { type: 'rate', score: 1 }))).toBe('already-rated');
  });
});

describe('times', () => {
  const record = live(ACCEPTED);
  test.each([
    ['in the future', '2024-01-15T11:00', '2024-01-15T11:01', undefined, 'time-in-future'],
    ['before the acceptance', '2024-01-15T11:00', '2024-01-15T09:59', undefined, 'time-before-last-change'],
    ['earlier on the day', '2024-01-15T16:00', '2024-01-15T11:00', undefined, 'ok'],
    ['on an earlier day', '2024-01-16T08:00', '2024-01-15T11:00', undefined, 'time-needs-reason'],
    ['on an earlier day, for no reason', '2024-01-16T08:00', '2024-01-15T11:00', ' ', 'time-needs-reason'],
    ['on an earlier day, with a reason', '2024-01-16T08:00', '2024-01-15T11:00', 'Mất điện', 'ok'],
  ] as const)('entered %s', (_, now, occurred, reason, expected) => {
    const late = reason === undefined ? {} : { lateEntryReason: reason };
    const decision = answer(record, now, DONE, { occurredAt: at(occurred), ...late });
    expect(answerOf(decision)).toBe(expected);
    if (decision.ok) expect(decision.events[0]?.occurredAt).toBe(at(occurred));
  });

  // Spec: "Once late at an instant, only a `Corrected` event of procedure control undoes it".
  test('an overdue dossier is not made on time by entering its end as earlier', () => {
    const back = { occurredAt: at('2024-01-18T17:00'), lateEntryReason: 'Quên nhập' };
    expect(judge(record.history, at('2024-01-19T08:00'), PORTAL_766_POLICY, VIETNAM).verdict).toBe('open-overdue');
    expect(answerOf(answer(record, '2024-01-19T08:00', DONE, back))).toBe('lateness-undone');
    expect(answerOf(answer(record, '2024-01-19T08:00', SUPPLEMENT, back))).toBe('lateness-undone');
    expect(answerOf(answer(record, '2024-01-19T08:00', DONE))).toBe('ok');
    expect(answerOf(answer(record, '2024-01-19T08:00', { type: 'assign', officer: 'a' }, back))).toBe('ok');
  });
});

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
