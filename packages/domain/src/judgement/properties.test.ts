import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptedMinute } from '../../test/oracle/questions.ts';
import { DEFAULT_TERMS, type Reschedule, type Stop } from '../deadline/index.ts';
import { VIETNAM } from '../deadline/testing/calendars.ts';
import type { DossierEnd, DossierHistory } from '../dossier/index.ts';
import { dayOf, type Instant, instantOf } from '../time/index.ts';
import { dueBasisOf } from './due-basis.ts';
import { judge, judgeByLaw } from './judge.ts';
import { dueIfResumed, explainJudged } from './judged-due.ts';
import { type JudgementPolicy, PORTAL_766_POLICY, PROVINCE_POLICY } from './policy.ts';
import type { Verdict } from './verdict.ts';

const HOUR = 3_600_000;
const STOP_KINDS = ['supplement', 'payment', 'suspension'] as const;

const policy: fc.Arbitrary<JudgementPolicy> = fc
  .record({
    granularity: fc.constantFrom('date' as const, 'instant' as const),
    dueBasis: fc.constantFrom('original' as const, 'current' as const),
    endEvent: fc.constantFrom(
      'completed' as const,
      'completed-else-returned' as const,
      'completed-else-returned-else-ended' as const,
      'returned' as const,
    ),
    supplement: fc.constantFrom('restart' as const, 'subtract' as const),
    secondSupplementIsLate: fc.boolean(),
    paymentStopsClock: fc.constantFrom('by-procedure' as const, 'always' as const),
    openFirstSupplementEnds: fc.boolean(),
  })
  .map((fields) => ({ ...PROVINCE_POLICY, ...fields, id: 'random' }));

/** A life of a dossier: moves in order of time, so that no later one speaks of an earlier time. */
const history: fc.Arbitrary<DossierHistory> = fc
  .record({
    accepted: acceptedMinute,
    amount: fc.integer({ min: 1, max: 20 }),
    unit: fc.constantFrom('working-day' as const, 'working-hour' as const, 'calendar-day' as const),
    way: fc.constantFrom('days' as const, 'hours' as const),
    promise: fc.option(
      fc.record({
        after: fc.integer({ min: 1, max: 400 }),
        means: fc.constantFrom('receipt' as const, 'current' as const),
        limitKnown: fc.boolean(),
      }),
      { nil: undefined },
    ),
    /** Whether a stop may begin while another is open. */
    overlaps: fc.boolean(),
    moves: fc.array(
      fc.record({
        gap: fc.integer({ min: 1, max: 100 }),
        kind: fc.constantFrom('supplement', 'payment', 'suspension', 'reschedule', 'resume', 'resume', 'end', 'reopen'),
        stopsClock: fc.boolean(),
        end: fc.constantFrom('completed' as const, 'rejected' as const, 'withdrawn' as const, 'stopped' as const),
        promise: fc.integer({ min: 10, max: 300 }),
      }),
      { maxLength: 9 },
    ),
  })
  .map(({ accepted, amount, unit, way, promise, overlaps, moves }) => {
    const stops: Stop[] = [];
    const reschedules: Reschedule[] = [];
    const ends: DossierEnd[] = [];
    const reopenedAt: Instant[] = [];
    let at = instantOf(accepted);
    let ended = false;
    for (const move of moves) {
      at += move.gap * HOUR;
      const open = stops.findIndex((stop) => stop.to === undefined);
      const stop = stops[open];
      if (move.kind === 'reopen' && ended) {
        reopenedAt.push(at);
        // As the fold gives it: what was waited for at the end ended with it.
        const to = ends.at(-1)?.moment.at ?? at;
        for (const [index, each] of stops.entries()) {
          if (each.to === undefined) stops[index] = { ...each, to, endedWithDossier: true };
        }
      }
      if (move.kind === 'end' && !ended) ends.push({ kind: move.end, moment: { at, dateOnly: false } });
      if (move.kind === 'resume' && stop !== undefined && !ended) stops[open] = { ...stop, to: at };
      if (move.kind === 'reschedule' && !ended) reschedules.push({ at, dueAt: at + move.promise * HOUR });
      const kind = STOP_KINDS.find((each) => each === move.kind);
      if (kind !== undefined && (stop === undefined || overlaps) && !ended) {
        stops.push({ kind, from: at, ...(kind === 'payment' ? { stopsClock: move.stopsClock } : {}) });
      }
      ended = move.kind === 'end' ? true : move.kind === 'reopen' ? false : ended;
    }
    return {
      code: 'x',
      agencyId: 'a',
      channel: 'direct' as const,
      acceptedAt: { at: instantOf(accepted), dateOnly: false },
      ...(promise?.limitKnown === false ? {} : { limit: { amount, unit } }),
      ...(promise === undefined
        ? {}
        : {
            promisedDue: {
              moment: { at: instantOf(accepted) + promise.after * HOUR, dateOnly: false },
              means: promise.means,
            },
          }),
      legalLimit: { amount: amount + 2, unit },
      terms: { ...DEFAULT_TERMS, way },
      stops,
      reschedules,
      ends,
      reopenedAt,
    };
  });

/** The history cut at an instant, as `fold` would give it as of then. */
function cut(whole: DossierHistory, at: Instant): DossierHistory {
  return {
    ...whole,
    stops: whole.stops
      .filter((stop) => stop.from <= at)
      .map((stop) => {
        if (stop.to === undefined || stop.to <= at) return stop;
        const { to: _later, endedWithDossier: _ended, ...open } = stop;
        return open;
      }),
    reschedules: whole.reschedules.filter((reschedule) => reschedule.at <= at),
    ends: whole.ends.filter((end) => end.moment.at <= at),
    reopenedAt: whole.reopenedAt.filter((reopened) => reopened <= at),
  };
}

const isLate = (verdict: Verdict): boolean => verdict === 'late' || verdict === 'open-overdue';
const hours = fc.nat(1_200);
const RUNS = { numRuns: 1_500 };
const start = (whole: DossierHistory): Instant => whole.acceptedAt?.at ?? 0;

describe('judge', () => {
  test('does not see what happens after asOf', () => {
    fc.assert(
      fc.property(history, policy, hours, (whole, by, later) => {
        const asOf = start(whole) + later * HOUR;
        expect(judge(whole, asOf, by, VIETNAM)).toEqual(judge(cut(whole, asOf), asOf, by, VIETNAM));
      }),
      RUNS,
    );
  });

  // Spec: once late at an instant, only a `Corrected` event of procedure control undoes it.
  test('once late stays late', () => {
    fc.assert(
      fc.property(history, policy, hours, hours, (whole, by, first, second) => {
        const asOf = start(whole) + first * HOUR;
        fc.pre(isLate(judge(whole, asOf, by, VIETNAM).verdict));
        expect(isLate(judge(whole, asOf + second * HOUR, by, VIETNAM).verdict)).toBe(true);
      }),
      RUNS,
    );
  });

  test('is late only after the due date that it names, or by the second supplement', () => {
    fc.assert(
      fc.property(history, policy, hours, (whole, by, later) => {
        const asOf = start(whole) + later * HOUR;
        const { verdict, dueAt, end, lateMinutes, flags } = judge(whole, asOf, by, VIETNAM);
        const bySecond = by.secondSupplementIsLate && flags.includes('second-supplement');
        if (isLate(verdict) && !bySecond)
          expect(end?.moment.at ?? asOf).toBeGreaterThan(dueAt ?? Number.POSITIVE_INFINITY);
        if (verdict === 'early') expect(dayOf(end?.moment.at ?? 0)).toBeLessThan(dayOf(dueAt ?? 0));
        if (!isLate(verdict)) expect(lateMinutes).toBe(0);
        expect(lateMinutes).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });

  test('explains the due date that it judges by', () => {
    fc.assert(
      fc.property(history, policy, hours, (whole, by, later) => {
        const asOf = start(whole) + later * HOUR;
        const judgement = judge(whole, asOf, { ...by, openFirstSupplementEnds: false }, VIETNAM);
        const explained = explainJudged(whole, by, VIETNAM, asOf);
        fc.pre(explained?.ok === true && judgement.dueAt !== undefined && judgement.missingYear === undefined);
        if (explained?.ok !== true) return;
        const { due, steps } = explained;
        expect(by.dueBasis === 'original' ? due.originalDueAt : due.dueAt).toBe(judgement.dueAt);
        expect(steps.at(-1)?.at).toBe(due.dueAt ?? due.pausedSince);
      }),
      RUNS,
    );
  });

  test('by law: against the legal due date that the clock gives', () => {
    fc.assert(
      fc.property(history, policy, hours, (whole, by, later) => {
        const asOf = start(whole) + later * HOUR;
        const byLaw = judgeByLaw(whole, asOf, by, VIETNAM);
        fc.pre(byLaw?.dueAt !== undefined && byLaw.end === undefined && whole.promisedDue?.means !== 'current');
        const due = dueBasisOf(whole, by, VIETNAM, asOf);
        fc.pre(due.ok && due.dueAt !== undefined);
        if (due.ok) expect(due.legalDueAt).toBe(byLaw?.dueAt);
      }),
      RUNS,
    );
  });

  test('if resumed: what is paused has a date', () => {
    fc.assert(
      fc.property(history, policy, hours, (whole, by, later) => {
        const asOf = start(whole) + later * HOUR;
        const { verdict } = judge(whole, asOf, { ...by, openFirstSupplementEnds: false }, VIETNAM);
        const resumed = dueIfResumed(whole, by, VIETNAM, asOf);
        fc.pre(verdict === 'paused');
        expect(resumed).toBeDefined();
      }),
      RUNS,
    );
  });

  test('by date is never stricter than by instant', () => {
    fc.assert(
      fc.property(history, policy, hours, (whole, by, later) => {
        const asOf = start(whole) + later * HOUR;
        const byDate = judge(whole, asOf, { ...by, granularity: 'date' }, VIETNAM).verdict;
        const byInstant = judge(whole, asOf, { ...by, granularity: 'instant' }, VIETNAM).verdict;
        if (isLate(byDate)) expect(isLate(byInstant)).toBe(true);
      }),
      RUNS,
    );
  });

  test('judges open dossiers by the due date that lists show', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(PROVINCE_POLICY, PORTAL_766_POLICY), hours, (whole, by, later) => {
        const asOf = start(whole) + later * HOUR;
        const judgement = judge(whole, asOf, by, VIETNAM);
        fc.pre(judgement.end === undefined && judgement.dueAt !== undefined);
        const due = dueBasisOf(whole, by, VIETNAM, asOf);
        expect(due.ok && (by.dueBasis === 'original' ? due.originalDueAt : due.dueAt)).toBe(judgement.dueAt);
      }),
      RUNS,
    );
  });
});
