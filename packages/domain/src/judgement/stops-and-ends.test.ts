import { describe, expect, test } from 'vitest';
import { DEFAULT_TERMS, type Reschedule, ruleSetAt, type Stop, type TimeLimit } from '../deadline/index.ts';
import { VIETNAM } from '../deadline/testing/calendars.ts';
import type { DossierHistory } from '../dossier/index.ts';
import { formatLocal, getLocal, type Moment } from '../time/index.ts';
import { judge, judgeAgainst, judgeByLaw } from './judge.ts';
import { dueIfResumed } from './judged-due.ts';
import { type JudgementPolicy, PORTAL_766_POLICY, PROVINCE_POLICY } from './policy.ts';

const at = (text: string): Moment => ({ at: getLocal(text), dateOnly: false });
const stop = (kind: Stop['kind'], from: string, to?: string): Stop => ({
  kind,
  from: getLocal(from),
  ...(to === undefined ? {} : { to: getLocal(to) }),
});
const days = (amount: number): TimeLimit => ({ amount, unit: 'working-day' });

/** Accepted Monday 2024-01-15 10:00; limit and promise as each case says. */
function dossier(changes: Partial<DossierHistory>): DossierHistory {
  return {
    code: 'x',
    agencyId: 'a',
    channel: 'direct',
    acceptedAt: at('2024-01-15T10:00'),
    terms: DEFAULT_TERMS,
    stops: [],
    reschedules: [],
    ends: [],
    reopenedAt: [],
    ...changes,
  };
}

const verdict = (history: DossierHistory, asOf: string, policy: JudgementPolicy = PROVINCE_POLICY) =>
  judge(history, getLocal(asOf), policy, VIETNAM);

const CURRENT: JudgementPolicy = { ...PROVINCE_POLICY, dueBasis: 'current' };
const INSTANT: JudgementPolicy = { ...PROVINCE_POLICY, granularity: 'instant' };

// Spec: presets, portal766: "a first supplement still open ends at its request".
describe('a first supplement that is open ends the dossier at its request', () => {
  test.each(['payment', 'suspension'] as const)('whatever begins after it: %s', (kind) => {
    const stops = [stop('supplement', '2024-01-16T10:00'), stop(kind, '2024-01-17T10:00')];
    const history = dossier({ limit: days(5), stops });
    for (const asOf of ['2024-01-16T12:00', '2024-01-17T12:00', '2024-03-01T12:00']) {
      expect(verdict(history, asOf, PORTAL_766_POLICY)).toMatchObject({
        verdict: 'early',
        end: { kind: 'supplement-requested', moment: at('2024-01-16T10:00') },
      });
    }
  });

  test('a stop that is still open at the request ends with it', () => {
    const stops = [stop('suspension', '2024-01-16T10:00'), stop('supplement', '2024-01-24T10:00')];
    expect(verdict(dossier({ limit: days(3), stops }), '2024-02-01T10:00', PORTAL_766_POLICY).verdict).toBe('early');
  });

  test('a reschedule after it is not looked at', () => {
    const stops = [stop('supplement', '2024-01-16T10:00')];
    const reschedules: Reschedule[] = [{ at: getLocal('2024-01-17T10:00'), dueAt: getLocal('2024-01-25T17:30') }];
    expect(
      verdict(dossier({ limit: days(3), stops, reschedules }), '2024-02-01T10:00', PORTAL_766_POLICY),
    ).toMatchObject({
      verdict: 'early',
      dueAt: getLocal('2024-01-18T17:30'),
    });
  });

  // Spec: a stop that begins after the due date does not change the verdict: open-overdue while stopped.
  test('not one that was asked after the due date', () => {
    const history = dossier({ limit: days(3), stops: [stop('supplement', '2024-01-19T10:00')] });
    expect(verdict(history, '2024-01-22T08:30', PORTAL_766_POLICY)).toMatchObject({
      verdict: 'open-overdue',
      lateMinutes: 480 + 60,
    });
  });

  // Once late at an instant, only a correction undoes it: the payment holds the clock, so that nothing is late yet.
  test('not while another stop holds a due date that was given', () => {
    const stops = [stop('payment', '2024-01-16T10:00'), stop('supplement', '2024-01-22T10:00', '2024-01-24T10:00')];
    const promisedDue = { moment: at('2024-01-18T17:30'), means: 'current' } as const;
    for (const asOf of ['2024-01-19T10:00', '2024-01-23T10:00', '2024-01-25T10:00']) {
      expect(verdict(dossier({ promisedDue, stops }), asOf, PORTAL_766_POLICY).verdict).toBe('paused');
    }
  });
});

// Spec: a reschedule recorded after the due instant is no due basis under any policy: it is late and stays so.
describe('a reschedule after a due date that was left where it was', () => {
  const history = dossier({
    promisedDue: { moment: at('2024-01-18T17:30'), means: 'receipt' },
    stops: [stop('supplement', '2024-01-16T10:00', '2024-01-16T11:00')],
    reschedules: [{ at: getLocal('2024-01-22T10:00'), dueAt: getLocal('2024-01-25T17:30') }],
  });
  test.each([PROVINCE_POLICY, CURRENT, { ...PORTAL_766_POLICY, supplement: 'restart' } as const])('%o', (policy) => {
    expect(verdict(history, '2024-01-19T10:00', policy).verdict).toBe('open-overdue');
    expect(verdict(history, '2024-01-22T12:00', policy)).toMatchObject({
      verdict: 'open-overdue',
      flags: ['rescheduled-after-due', 'due-not-moved'],
    });
    const ended = { ...history, ends: [{ kind: 'completed', moment: at('2024-01-24T10:00') }] } as const;
    expect(verdict(ended, '2024-02-01T00:00', policy).verdict).toBe('late');
  });
});

describe('stops against a due date that is given', () => {
  const given = (text: string) => ({ original: getLocal(text), current: getLocal(text), originalUnknown: false });
  const against = (due: string, stops: readonly Stop[], policy: JudgementPolicy, asOf: string) =>
    judgeAgainst(dossier({ stops }), given(due), getLocal(asOf), policy, VIETNAM).verdict;

  // Spec: "overlapping stops are merged"; stops that touch are merged like them (decision 0012).
  test.each([
    ['overlapping', '2024-01-22T10:00', 'paused'],
    ['touching', '2024-01-23T10:00', 'paused'],
    ['apart', '2024-01-23T10:01', 'open-overdue'],
  ] as const)('%s: an open one from %s is %s', (_name, from, expected) => {
    const stops = [stop('supplement', '2024-01-16T10:00', '2024-01-23T10:00'), stop('supplement', from)];
    expect(against('2024-01-18T17:30', stops, PROVINCE_POLICY, '2024-02-20T10:00')).toBe(expected);
  });

  // Spec: "after the due date"; by date the whole due date is in time (decision 0017).
  test.each([
    [PROVINCE_POLICY, '2024-01-18T14:00', 'paused'],
    [PROVINCE_POLICY, '2024-01-19T07:30', 'open-overdue'],
    [INSTANT, '2024-01-18T10:00', 'paused'],
    [INSTANT, '2024-01-18T14:00', 'open-overdue'],
  ] as const)('due 10:00 under %o, asked %s: %s', (policy, from, expected) => {
    const stops = [stop('supplement', from)];
    expect(against('2024-01-18T10:00', stops, policy, '2024-01-22T10:00')).toBe(expected);
    const hours = { ...DEFAULT_TERMS, way: 'hours' } as const;
    const counted = dossier({ limit: days(3), terms: hours, stops });
    expect(verdict(counted, '2024-01-22T10:00', policy).verdict).toBe(expected);
  });

  // Spec: `dueAt` follows the rule set, recomputed under `policy.supplement` only: how exactly a policy looks moves nothing.
  test.each([PROVINCE_POLICY, INSTANT])('a stop after the due instant moves it under no policy', (policy) => {
    const hours = { ...DEFAULT_TERMS, way: 'hours' } as const;
    const stops = [stop('supplement', '2024-01-18T14:00', '2024-01-22T10:00')];
    expect(verdict(dossier({ limit: days(3), terms: hours, stops }), '2024-01-22T11:00', policy)).toMatchObject({
      verdict: 'open-overdue',
      dueAt: getLocal('2024-01-18T10:00'),
    });
  });

  // Spec: a second supplement is late under index 766; while it is open there is no due date to be late by.
  test('an open second supplement is overdue by no minutes, with or without a limit', () => {
    const stops = [stop('supplement', '2024-01-16T10:00', '2024-01-16T11:00'), stop('supplement', '2024-01-17T10:00')];
    const asOf = getLocal('2024-02-01T10:00');
    const overdue = { verdict: 'open-overdue', lateMinutes: 0 };
    expect(judge(dossier({ limit: days(3), stops }), asOf, PORTAL_766_POLICY, VIETNAM)).toMatchObject(overdue);
    expect(judgeAgainst(dossier({ stops }), given('2024-01-18T17:30'), asOf, PORTAL_766_POLICY, VIETNAM)).toMatchObject(
      overdue,
    );
  });
});

// Spec: "a year without any rows is an error that names it": rows cover 2018 to 2027.
describe('lateness across a year without rows', () => {
  test.each([
    ['2017-12-15T10:00', '2017-12-18T17:30', '2017-12-25T09:00', 2017],
    ['2017-12-15T10:00', '2017-12-18T17:30', '2018-01-03T09:00', 2017],
    ['2027-12-20T10:00', '2028-01-10T17:30', '2028-02-10T09:00', 2028],
    ['2027-12-20T10:00', '2027-12-27T17:30', '2028-02-10T09:00', 2028],
    ['2027-12-20T10:00', '2027-12-27T17:30', '2027-12-28T09:00', undefined],
    // In time: nothing is counted.
    ['2027-12-20T10:00', '2028-01-10T17:30', '2028-01-05T09:00', undefined],
  ])('accepted %s, due %s, completed %s: %s', (accepted, due, completed, missingYear) => {
    const history = dossier({
      acceptedAt: at(accepted),
      promisedDue: { moment: at(due), means: 'receipt' },
      ends: [{ kind: 'completed', moment: at(completed) }],
    });
    expect(verdict(history, '2028-04-01T00:00').missingYear).toBe(missingYear);
    const open = { ...history, ends: [] };
    expect(verdict(open, completed).missingYear).toBe(missingYear);
  });
});

// Spec: rule sets: a province can override the parameters; a dossier keeps those of the day it was accepted.
test.each([
  [undefined, true],
  [5, false],
  [1, true],
])('a province that allows %s days for the request of a supplement: flagged %s', (supplementNoticeDays, flagged) => {
  const changes = supplementNoticeDays === undefined ? {} : { supplementNoticeDays };
  const override = { validFrom: '2024-01-01', reason: 'Quyết định số 1/QĐ-UBND', changes };
  const terms = ruleSetAt(getLocal('2024-01-15T10:00'), [override])?.terms ?? DEFAULT_TERMS;
  const stops = [stop('supplement', '2024-01-19T10:00', '2024-01-22T10:00')];
  const { flags } = verdict(dossier({ limit: days(10), terms, stops }), '2024-01-23T10:00');
  expect(flags.includes('supplement-asked-late')).toBe(flagged);
});

// Spec: time limits: "lateness against the legal limit is a column of its own".
describe('by the legal limit', () => {
  const ends = [{ kind: 'completed', moment: at('2024-01-24T08:30') }] as const;
  const history = dossier({ limit: days(3), legalLimit: days(5), ends });
  const byLaw = (of: DossierHistory) => judgeByLaw(of, getLocal('2024-02-01T00:00'), PROVINCE_POLICY, VIETNAM);

  test('late by the promised, less late or in time by the legal one', () => {
    expect(verdict(history, '2024-02-01T00:00')).toMatchObject({ verdict: 'late', lateMinutes: 3 * 480 + 60 });
    expect(byLaw(history)).toMatchObject({ verdict: 'late', lateMinutes: 480 + 60 });
    expect(byLaw({ ...history, legalLimit: days(10) })).toMatchObject({ verdict: 'early', lateMinutes: 0 });
  });

  test('whatever the receipt or a reschedule says; none without a legal limit', () => {
    const reschedules = [{ at: getLocal('2024-01-18T10:00'), dueAt: getLocal('2024-01-31T17:30') }];
    const promisedDue = { moment: at('2024-01-31T17:30'), means: 'receipt' } as const;
    expect(byLaw({ ...history, reschedules, promisedDue })?.dueAt).toBe(getLocal('2024-01-22T17:30'));
    expect(byLaw(dossier({ limit: days(3), ends }))).toBeUndefined();
  });
});

// Spec: while a stop is open screens show "if resumed today".
describe('if resumed today', () => {
  const resumed = (history: DossierHistory, asOf: string, policy = PROVINCE_POLICY) => {
    const due = dueIfResumed(history, policy, VIETNAM, getLocal(asOf));
    return due === undefined ? undefined : formatLocal(due);
  };
  const stops = [stop('supplement', '2024-01-16T10:00', '2024-01-19T14:30')];

  test('as the policy counts', () => {
    const history = dossier({ limit: days(3), stops });
    expect(resumed(history, '2024-01-18T10:00')).toBe('2024-01-23T17:30');
    expect(resumed(history, '2024-01-18T10:00', { ...PROVINCE_POLICY, supplement: 'subtract' })).toBe(
      '2024-01-22T17:30',
    );
  });

  test('a date that was given as current stays; nothing where no stop is open', () => {
    const promisedDue = { moment: at('2024-01-18T17:30'), means: 'current' } as const;
    expect(resumed(dossier({ limit: days(3), stops, promisedDue }), '2024-01-18T10:00')).toBe('2024-01-18T17:30');
    expect(resumed(dossier({ limit: days(3), stops }), '2024-01-22T10:00')).toBeUndefined();
    expect(resumed(dossier({ stops }), '2024-01-18T10:00')).toBeUndefined();
  });
});
