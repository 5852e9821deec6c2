import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../calendar/index.ts';
import { DEFAULT_TERMS, type Stop } from '../deadline/index.ts';
import { NATIONAL, VIETNAM } from '../deadline/testing/calendars.ts';
import type { DossierHistory, EndKind } from '../dossier/index.ts';
import { formatLocal, getDay, getLocal, type Moment } from '../time/index.ts';
import { dueBasisOf } from './due-basis.ts';
import { judge } from './judge.ts';
import { type JudgementPolicy, PORTAL_766_POLICY, PROVINCE_POLICY } from './policy.ts';
import { policyKey } from './policy-key.ts';

const at = (text: string): Moment =>
  text.length === 10 ? { at: getLocal(`${text}T00:00`), dateOnly: true } : { at: getLocal(text), dateOnly: false };
const end = (kind: EndKind, text: string) => ({ kind, moment: at(text) });
const stop = (from: string, to?: string, kind: Stop['kind'] = 'supplement'): Stop => ({
  kind,
  from: getLocal(from),
  ...(to === undefined ? {} : { to: getLocal(to) }),
});

/** Accepted Monday 2024-01-15 10:00, three working days: due Thursday the 18th, 17:30. */
function dossier(changes: Partial<DossierHistory> = {}): DossierHistory {
  return {
    code: 'H18.12-240115-0001',
    agencyId: 'a',
    channel: 'direct',
    acceptedAt: at('2024-01-15T10:00'),
    limit: { amount: 3, unit: 'working-day' },
    terms: DEFAULT_TERMS,
    stops: [],
    reschedules: [],
    ends: [],
    reopenedAt: [],
    ...changes,
  };
}

const judged = (history: DossierHistory, policy: JudgementPolicy = PROVINCE_POLICY, asOf = '2024-03-31T23:59') =>
  judge(history, getLocal(asOf), policy, VIETNAM);
const completed = (text: string, changes: Partial<DossierHistory> = {}) =>
  dossier({ ends: [end('completed', text)], ...changes });

// Spec: deadlines, judgement. One test table for each field of a policy.
describe('granularity', () => {
  test.each([
    ['2024-01-17T23:59', 'early', 'early'],
    ['2024-01-18T00:00', 'on-time', 'on-time'],
    ['2024-01-18T17:30', 'on-time', 'on-time'],
    ['2024-01-18T17:31', 'on-time', 'late'],
    ['2024-01-18T23:59', 'on-time', 'late'],
    ['2024-01-19T00:00', 'late', 'late'],
    ['2024-01-18', 'on-time', 'on-time'],
    ['2024-01-19', 'late', 'late'],
  ])('ended %s: by date %s, by instant %s', (text, byDate, byInstant) => {
    expect(judged(completed(text)).verdict).toBe(byDate);
    expect(judged(completed(text), { ...PROVINCE_POLICY, granularity: 'instant' }).verdict).toBe(byInstant);
  });

  test.each([
    ['2024-01-18T17:31', 'open-in-time', 'open-overdue'],
    ['2024-01-19T00:00', 'open-overdue', 'open-overdue'],
    ['2024-01-17T10:00', 'open-in-time', 'open-in-time'],
  ])('open as of %s: by date %s, by instant %s', (asOf, byDate, byInstant) => {
    expect(judged(dossier(), PROVINCE_POLICY, asOf).verdict).toBe(byDate);
    expect(judged(dossier(), { ...PROVINCE_POLICY, granularity: 'instant' }, asOf).verdict).toBe(byInstant);
  });

  test('lateness is in office minutes; an end by date counts to its close', () => {
    expect(judged(completed('2024-01-22T08:30')).lateMinutes).toBe(480 + 60);
    expect(judged(completed('2024-01-22')).lateMinutes).toBe(960);
    expect(judged(completed('2024-01-18T10:00')).lateMinutes).toBe(0);
    expect(judged(dossier(), PROVINCE_POLICY, '2024-01-19T08:30').lateMinutes).toBe(60);
  });
});

describe('dueBasis', () => {
  const reschedules = [{ at: getLocal('2024-01-18T10:00'), dueAt: getLocal('2024-01-25T17:30') }];
  const current = { ...PROVINCE_POLICY, dueBasis: 'current' } as const;

  test.each([
    ['2024-01-18T12:00', 'on-time', 'early'],
    ['2024-01-22T08:00', 'late', 'early'],
    ['2024-01-25T08:00', 'late', 'on-time'],
    ['2024-01-26T08:00', 'late', 'late'],
  ])('ended %s: original %s, current %s', (text, byOriginal, byCurrent) => {
    expect(judged(completed(text, { reschedules })).verdict).toBe(byOriginal);
    expect(judged(completed(text, { reschedules }), current).verdict).toBe(byCurrent);
  });

  test('resolved by the rescheduled date is flagged', () => {
    expect(judged(completed('2024-01-25T08:00', { reschedules })).flags).toEqual(['met-reschedule']);
    expect(judged(completed('2024-01-26T08:00', { reschedules })).flags).toEqual([]);
  });

  // Spec: a reschedule recorded after the due instant is no due basis under any policy: it is late and stays so.
  test('a reschedule after the due instant helps under no policy', () => {
    const late = [{ at: getLocal('2024-01-19T10:00'), dueAt: getLocal('2024-01-25T17:30') }];
    const history = completed('2024-01-24T08:00', { reschedules: late });
    expect(judged(history)).toMatchObject({ verdict: 'late', flags: ['rescheduled-after-due'] });
    expect(judged(history, current)).toMatchObject({ verdict: 'late', flags: ['rescheduled-after-due'] });
  });

  test('a reschedule after asOf does not exist', () => {
    const open = dossier({ reschedules });
    expect(judged(open, current, '2024-01-18T09:00').dueAt).toBe(getLocal('2024-01-18T17:30'));
    expect(judged(open, current, '2024-01-18T10:00').dueAt).toBe(getLocal('2024-01-25T17:30'));
  });
});

describe('endEvent', () => {
  const both = [end('completed', '2024-01-18T10:00'), end('returned', '2024-01-22T10:00')];
  test.each([
    ['completed', both, 'on-time', false],
    ['completed', [end('returned', '2024-01-18T10:00')], 'open-overdue', false],
    ['completed-else-returned', both, 'on-time', false],
    ['completed-else-returned', [end('returned', '2024-01-22T10:00')], 'late', true],
    [
      'completed-else-returned',
      [end('rejected', '2024-01-18T10:00'), end('returned', '2024-01-22T10:00')],
      'on-time',
      false,
    ],
    ['completed-else-returned-else-ended', both, 'on-time', false],
    ['completed-else-returned-else-ended', [end('withdrawn', '2024-01-22T10:00')], 'late', false],
    ['returned', both, 'late', false],
    ['returned', [end('completed', '2024-01-18T10:00')], 'open-overdue', false],
  ] as const)('%s: %o is %s', (endEvent, ends, verdict, flagged) => {
    const judgement = judged(dossier({ ends }), { ...PROVINCE_POLICY, endEvent });
    expect(judgement.verdict).toBe(verdict);
    expect(judgement.flags.includes('end-by-return')).toBe(flagged);
  });

  // Spec: lifecycle, reopen: judged by its last completion not after asOf; its due date does not change.
  test('a reopened dossier is open until it is completed again', () => {
    const history = dossier({
      ends: [end('completed', '2024-01-17T10:00'), end('completed', '2024-01-23T10:00')],
      reopenedAt: [getLocal('2024-01-18T09:00')],
    });
    expect(judged(history, PROVINCE_POLICY, '2024-01-17T12:00').verdict).toBe('early');
    expect(judged(history, PROVINCE_POLICY, '2024-01-18T10:00').verdict).toBe('open-in-time');
    expect(judged(history, PROVINCE_POLICY, '2024-01-22T10:00').verdict).toBe('open-overdue');
    expect(judged(history)).toMatchObject({ verdict: 'late', dueAt: getLocal('2024-01-18T17:30') });
  });
});

describe('supplement', () => {
  const stops = [stop('2024-01-16T10:00', '2024-01-19T14:30')];
  const subtract = { ...PROVINCE_POLICY, supplement: 'subtract' } as const;

  test('the limit starts again, or goes on, as the policy says', () => {
    expect(judged(dossier({ stops }), PROVINCE_POLICY, '2024-01-22T08:00').dueAt).toBe(getLocal('2024-01-24T17:30'));
    expect(judged(dossier({ stops }), subtract, '2024-01-22T08:00').dueAt).toBe(getLocal('2024-01-23T17:30'));
    expect(judged(completed('2024-01-24T10:00', { stops })).verdict).toBe('on-time');
    expect(judged(completed('2024-01-24T10:00', { stops }), subtract).verdict).toBe('late');
  });

  test('paused while it is open; before the request nothing is known of it', () => {
    expect(judged(dossier({ stops }), PROVINCE_POLICY, '2024-01-18T10:00').verdict).toBe('paused');
    expect(judged(dossier({ stops }), PROVINCE_POLICY, '2024-01-16T09:59').verdict).toBe('open-in-time');
  });

  // Spec: a stop that begins after the due date neither moves it nor changes the verdict.
  test('one asked after the due date leaves the dossier overdue', () => {
    const late = [stop('2024-01-19T10:00', '2024-01-30T10:00')];
    expect(judged(dossier({ stops: late }), PROVINCE_POLICY, '2024-01-22T10:00').verdict).toBe('open-overdue');
    expect(judged(completed('2024-01-30T11:00', { stops: late }))).toMatchObject({
      verdict: 'late',
      dueAt: getLocal('2024-01-18T17:30'),
    });
  });

  test('one asked later than three working days from acceptance is flagged', () => {
    const long = { limit: { amount: 10, unit: 'working-day' } } as const;
    const asked = (from: string) => judged(dossier({ ...long, stops: [stop(from, '2024-01-24T10:00')] })).flags;
    expect(asked('2024-01-18T17:30')).not.toContain('supplement-asked-late');
    expect(asked('2024-01-19T07:30')).toContain('supplement-asked-late');
  });

  test('an end during an open supplement is not late by the waiting', () => {
    const open = [stop('2024-01-16T10:00')];
    expect(judged(dossier({ stops: open, ends: [end('stopped', '2024-02-20T10:00')] })).verdict).toBe('early');
    expect(judged(completed('2024-02-20T10:00', { stops: open })).verdict).not.toBe('late');
  });
});

describe('secondSupplementIsLate', () => {
  const stops = [stop('2024-01-16T10:00', '2024-01-16T14:00'), stop('2024-01-17T10:00', '2024-01-17T14:00')];

  test('by the policy, known stops or an imported count', () => {
    const history = completed('2024-01-17T16:00', { stops });
    expect(judged(history)).toMatchObject({ verdict: 'early', flags: ['second-supplement'] });
    expect(judged(history, PORTAL_766_POLICY)).toMatchObject({ verdict: 'late', lateMinutes: 0 });
    expect(judged(completed('2024-01-16T08:00', { supplementRequests: 2 }), PORTAL_766_POLICY).verdict).toBe('late');
    expect(judged(completed('2024-01-16T08:00', { supplementRequests: 1 }), PORTAL_766_POLICY).verdict).toBe('early');
  });

  test('an open one is overdue from the second request on', () => {
    expect(judged(dossier({ stops }), PORTAL_766_POLICY, '2024-01-16T15:00').verdict).toBe('open-in-time');
    expect(judged(dossier({ stops }), PORTAL_766_POLICY, '2024-01-17T11:00').verdict).toBe('open-overdue');
  });
});

describe('openFirstSupplementEnds', () => {
  test.each([
    ['2024-01-16T10:00', 'early'],
    ['2024-01-18T16:00', 'on-time'],
    ['2024-01-18T17:30', 'on-time'],
  ])('asked %s and never supplied: %s', (from, verdict) => {
    const judgement = judged(dossier({ stops: [stop(from)] }), PORTAL_766_POLICY);
    expect(judgement).toMatchObject({ verdict, end: { kind: 'supplement-requested', moment: at(from) } });
    expect(judged(dossier({ stops: [stop('2024-01-16T10:00')] })).verdict).toBe('paused');
  });
});

describe('paymentStopsClock', () => {
  const payment = stop('2024-01-16T10:00', '2024-01-22T10:00', 'payment');
  test.each([
    [payment, 'late', 'on-time'],
    [{ ...payment, stopsClock: true }, 'on-time', 'on-time'],
  ] as const)('%o: by procedure %s, always %s', (paid, byProcedure, always) => {
    const history = completed('2024-01-24T10:00', { stops: [paid] });
    expect(judged(history).verdict).toBe(byProcedure);
    expect(judged(history, { ...PROVINCE_POLICY, paymentStopsClock: 'always' }).verdict).toBe(always);
  });
});

describe('rejected, withdrawn, stopped, refused', () => {
  test.each(['rejected', 'withdrawn', 'stopped'] as const)(
    '%s carries its verdict by date under both presets',
    (kind) => {
      for (const policy of [PROVINCE_POLICY, PORTAL_766_POLICY]) {
        expect(judged(dossier({ ends: [end(kind, '2024-01-17T10:00')] }), policy)).toMatchObject({
          verdict: 'early',
          end: { kind },
        });
        expect(judged(dossier({ ends: [end(kind, '2024-01-19T10:00')] }), policy).verdict).toBe('late');
      }
    },
  );

  test('refused, and withdrawn before acceptance, are out of scope', () => {
    const { acceptedAt: _never, ...unaccepted } = dossier();
    for (const policy of [PROVINCE_POLICY, PORTAL_766_POLICY]) {
      expect(judged(dossier({ ends: [end('refused', '2024-01-17T10:00')] }), policy).verdict).toBe('out-of-scope');
      expect(judged({ ...unaccepted, ends: [end('withdrawn', '2024-01-17T10:00')] }, policy).verdict).toBe(
        'out-of-scope',
      );
    }
    expect(judged(unaccepted).verdict).toBe('out-of-scope');
    expect(judged(dossier(), PROVINCE_POLICY, '2024-01-15T09:59').verdict).toBe('out-of-scope');
  });
});

describe('without a due date', () => {
  const { limit: _none, ...unlimited } = dossier();
  test('no-limit, open or ended', () => {
    expect(judged(unlimited).verdict).toBe('no-limit');
    expect(judged({ ...unlimited, ends: [end('completed', '2024-02-01T10:00')] }).verdict).toBe('no-limit');
  });

  test('a missing calendar year is said, and what happened before it was in time', () => {
    const long = dossier({ acceptedAt: at('2027-12-20T10:00'), limit: { amount: 30, unit: 'working-day' } });
    const asOf = (text: string) => judged(long, PROVINCE_POLICY, text);
    expect(asOf('2027-12-31T10:00')).toMatchObject({ verdict: 'open-in-time', missingYear: 2028 });
    expect(asOf('2028-02-01T10:00')).toMatchObject({ verdict: 'no-limit', missingYear: 2028 });
    const ended = { ...long, ends: [end('completed', '2027-12-30T10:00')] };
    expect(judged(ended, PROVINCE_POLICY, '2028-01-10T10:00')).toMatchObject({ verdict: 'early', missingYear: 2028 });
  });
});

// Spec: import, dates and what the exported due date means.
describe('promised due dates', () => {
  const promised = (text: string, means: 'receipt' | 'current') => ({ promisedDue: { moment: at(text), means } });
  const stops = [stop('2024-01-16T10:00', '2024-01-19T14:30')];
  const { limit: _limit, ...bare } = dossier({ stops });
  const dueOf = (history: DossierHistory, policy: JudgementPolicy) => {
    const due = dueBasisOf(history, policy, VIETNAM);
    return due.ok && due.originalDueAt !== undefined ? formatLocal(due.originalDueAt) : undefined;
  };

  test('hold without stops, by date until the close', () => {
    const history = completed('2024-01-19T17:00', promised('2024-01-19', 'receipt'));
    expect(judged(history)).toMatchObject({ verdict: 'on-time', dueAt: getLocal('2024-01-19T17:30') });
    expect(judged(history, { ...PROVINCE_POLICY, granularity: 'instant' }).verdict).toBe('on-time');
  });

  test.each([
    // Used: the 16th; left: 17, 18; resumed Friday the 19th.
    ['receipt', 'subtract', undefined, '2024-01-23T17:30'],
    ['receipt', 'restart', undefined, '2024-01-18T17:30'],
    ['receipt', 'restart', { amount: 3, unit: 'working-day' }, '2024-01-24T17:30'],
    ['receipt', 'subtract', { amount: 3, unit: 'working-day' }, '2024-01-23T17:30'],
    ['current', 'subtract', undefined, '2024-01-18T17:30'],
    ['current', 'restart', { amount: 3, unit: 'working-day' }, '2024-01-18T17:30'],
  ] as const)('%s under %s with limit %o: %s', (means, supplement, limit, due) => {
    const history = { ...bare, ...promised('2024-01-18', means), ...(limit === undefined ? {} : { limit }) };
    expect(dueOf(history, { ...PROVINCE_POLICY, supplement })).toBe(due);
  });

  test('left and flagged where the limit is not known under restart', () => {
    const history = { ...bare, ...promised('2024-01-18', 'receipt'), ends: [end('completed', '2024-01-22T10:00')] };
    expect(judged(history).flags).toContain('due-not-moved');
  });

  test('of meaning current: judged by it, the original unknown; an open stop still pauses', () => {
    const history = { ...bare, ...promised('2024-01-18', 'current') };
    expect(judged(history, PROVINCE_POLICY, '2024-01-17T10:00')).toMatchObject({
      verdict: 'paused',
      flags: ['original-due-unknown'],
    });
    expect(judged({ ...history, ends: [end('completed', '2024-01-22T10:00')] })).toMatchObject({
      verdict: 'late',
      dueAt: getLocal('2024-01-18T17:30'),
    });
  });

  test('a promise of another length than our count is moved, not replaced', () => {
    const history = {
      ...bare,
      ...promised('2024-01-19', 'receipt'),
      limit: { amount: 3, unit: 'working-day' } as const,
    };
    expect(dueOf(history, { ...PROVINCE_POLICY, supplement: 'subtract' })).toBe('2024-01-24T17:30');
  });
});

describe('due-soon', () => {
  test.each([
    [3, '2024-01-17T10:00', false],
    [3, '2024-01-18T07:30', false],
    [3, '2024-01-18T07:31', true],
    // 20 % of ten days are two.
    [10, '2024-01-25T17:30', false],
    [10, '2024-01-26T08:00', true],
  ])('%i working days as of %s: %s', (amount, asOf, soon) => {
    const history = dossier({ limit: { amount, unit: 'working-day' } });
    expect(judged(history, PROVINCE_POLICY, asOf).flags.includes('due-soon')).toBe(soon);
  });

  test('both thresholds are settings', () => {
    const policy = { ...PROVINCE_POLICY, dueSoon: { shareOfLimit: 0, workingDays: 2 } };
    expect(judged(dossier(), policy, '2024-01-17T10:00').flags).toEqual(['due-soon']);
  });
});

// Spec: a holiday or a closure added later recomputes open dossiers; ended ones are never rejudged by it.
test('a closure recorded after the end rejudges nothing', () => {
  const closure = {
    day: getDay('2024-01-17'),
    kind: 'local',
    agencyId: 'a',
    name: 'Mất điện',
    source: 'Công văn số 9',
    status: 'official',
    recordedAt: getLocal('2024-01-22T08:00'),
  } as const;
  const calendar = compileCalendar({ exceptions: [...NATIONAL, closure], agencyId: 'a' });
  const asOf = getLocal('2024-03-31T00:00');
  expect(judge(completed('2024-01-19T10:00'), asOf, PROVINCE_POLICY, calendar).verdict).toBe('late');
  expect(judge(completed('2024-01-23T10:00'), asOf, PROVINCE_POLICY, calendar)).toMatchObject({
    dueAt: getLocal('2024-01-19T17:30'),
  });
});

test('a policy key tells policies and calendars apart', () => {
  const other = compileCalendar({ exceptions: NATIONAL.filter((row) => row.day !== getDay('2024-04-18')) });
  const keys = [
    policyKey(PROVINCE_POLICY, VIETNAM),
    policyKey(PORTAL_766_POLICY, VIETNAM),
    policyKey({ ...PROVINCE_POLICY, granularity: 'instant' }, VIETNAM),
    policyKey(PROVINCE_POLICY, other),
  ];
  expect(new Set(keys).size).toBe(4);
  expect(policyKey({ ...PROVINCE_POLICY }, compileCalendar({ exceptions: NATIONAL }))).toBe(keys[0]);
});
