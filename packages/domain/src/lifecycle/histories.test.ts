import { describe, expect, test } from 'vitest';
import { VIETNAM } from '../deadline/testing/calendars.ts';
import { judge, PORTAL_766_POLICY, PROVINCE_POLICY } from '../judgement/index.ts';
import type { ProcedureVersion } from '../procedure/index.ts';
import { decide } from './decide.ts';
import { handOverDue, intakeCheckDue } from './due.ts';
import {
  ACCEPT,
  ACCEPTED,
  answer,
  answerOf,
  at,
  contextAt,
  DONE,
  due,
  FEE,
  INTAKE,
  live,
  ND61,
  PROCEDURE,
  SUPPLEMENT,
} from './lifecycle.fixture.ts';

/** Dossiers followed from intake to result, with the dates that the specification gives. */

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
