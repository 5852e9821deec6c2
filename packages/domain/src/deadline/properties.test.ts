import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptedMinute, inputOf, question } from '../../test/oracle/questions.ts';
import { SETTINGS } from '../../test/oracle/settings.ts';
import { compileCalendar } from '../calendar/index.ts';
import { dayOf, getDay, type Instant, instantOf } from '../time/index.ts';
import { type DeadlineInput, dueDate, dueDateIfResumed } from './due-date.ts';
import { explain } from './explain.ts';
import { NATIONAL, VIETNAM } from './testing/calendars.ts';

/** By name, so that a counterexample prints a line and not a calendar. */
const setting = fc.constantFrom(...SETTINGS.map(({ name }) => name));

function calendarOf(name: string): typeof VIETNAM {
  return SETTINGS.find((each) => each.name === name)?.calendar ?? VIETNAM;
}

const RUNS = { numRuns: 1_000 };

/** The due instant, infinite while a stop is open or beyond the calendar: nothing is due earlier for it. */
function dueAt(calendar: typeof VIETNAM, input: DeadlineInput): Instant {
  const due = dueDate(calendar, input);
  return due.ok ? (due.dueAt ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
}

// Spec: deadlines; the properties that the clock is held to.
describe('properties of the clock', () => {
  test('a later acceptance is never due earlier under the same limit', () => {
    fc.assert(
      fc.property(setting, question, fc.nat(60 * 1_440), (name, asked, later) => {
        const calendar = calendarOf(name);
        const input = { ...inputOf(asked), stops: [] };
        const afterwards = { ...input, acceptedAt: input.acceptedAt + later * 60_000 };
        expect(dueAt(calendar, afterwards)).toBeGreaterThanOrEqual(dueAt(calendar, input));
      }),
      RUNS,
    );
  });

  test('stops never shorten', () => {
    fc.assert(
      fc.property(setting, question, (name, asked) => {
        const calendar = calendarOf(name);
        const input = inputOf(asked);
        expect(dueAt(calendar, input)).toBeGreaterThanOrEqual(dueAt(calendar, { ...input, stops: [] }));
      }),
      RUNS,
    );
  });

  test('a due instant is never before acceptance', () => {
    fc.assert(
      fc.property(setting, question, (name, asked) => {
        const calendar = calendarOf(name);
        const input = inputOf(asked);
        expect(dueAt(calendar, input)).toBeGreaterThanOrEqual(input.acceptedAt);
      }),
      RUNS,
    );
  });

  test('a stop after the due date changes nothing, open or not', () => {
    fc.assert(
      fc.property(setting, question, fc.integer({ min: 1, max: 9_999 }), fc.boolean(), (name, asked, gap, open) => {
        const calendar = calendarOf(name);
        const input = inputOf(asked);
        const due = dueAt(calendar, input);
        fc.pre(Number.isFinite(due));
        const from = due + gap * 60_000;
        const stop = { kind: 'supplement' as const, from, ...(open ? {} : { to: from + 3 * 86_400_000 }) };
        expect(dueAt(calendar, { ...input, stops: [...input.stops, stop] })).toBe(due);
      }),
      RUNS,
    );
  });

  test('adding a holiday never brings a due date forward', () => {
    fc.assert(
      fc.property(question, fc.nat(400), (asked, offset) => {
        const day = getDay('2023-12-20') + offset;
        const holiday = { day, kind: 'off', name: 'Nghỉ thêm', source: 'thử', status: 'official' } as const;
        const more = compileCalendar({ exceptions: [...NATIONAL.filter((row) => row.day !== day), holiday] });
        const input = { ...inputOf(asked), stops: [] };
        expect(dueAt(more, input)).toBeGreaterThanOrEqual(dueAt(VIETNAM, input));
      }),
      { numRuns: 80 },
    );
  });

  test('the provisional date is what the calendar with all proposed rows gives', () => {
    const official = NATIONAL.map((row) =>
      row.day < getDay('2027-01-01') ? { ...row, status: 'official' as const } : row,
    );
    const decided = compileCalendar({ exceptions: official });
    fc.assert(
      fc.property(question, fc.nat(60), (asked, day) => {
        const shift = (getDay('2026-10-20') + day - dayOf(inputOf(asked).acceptedAt)) * 86_400_000;
        const input = { ...inputOf(asked), acceptedAt: inputOf(asked).acceptedAt + shift, stops: [] };
        const due = dueDate(VIETNAM, input);
        const other = dueDate(decided, input);
        fc.pre(due.ok && other.ok && due.dueAt !== undefined && due.dueAt < instantOf(getDay('2027-01-01') * 1_440));
        if (due.ok && other.ok) expect(due.provisional ?? due.dueAt).toBe(other.dueAt);
      }),
      RUNS,
    );
  });

  test('the order of the stops in the list does not matter', () => {
    fc.assert(
      fc.property(setting, question, (name, asked) => {
        const calendar = calendarOf(name);
        const input = inputOf(asked);
        expect(dueDate(calendar, { ...input, stops: input.stops.toReversed() })).toEqual(dueDate(calendar, input));
      }),
      RUNS,
    );
  });

  test('if resumed: an open stop that ends is the closed stop', () => {
    fc.assert(
      fc.property(setting, question, acceptedMinute, (name, asked, at) => {
        const calendar = calendarOf(name);
        const input = inputOf(asked);
        const resumedAt = Math.max(instantOf(at), ...input.stops.map((stop) => stop.from));
        const closed = input.stops.map((stop) => ({ ...stop, to: stop.to ?? resumedAt }));
        expect(dueDateIfResumed(calendar, input, resumedAt)).toEqual(dueDate(calendar, { ...input, stops: closed }));
      }),
      RUNS,
    );
  });

  test('the explanation counts as much as it says, and ends where the clock does', () => {
    fc.assert(
      fc.property(setting, question, (name, asked) => {
        const calendar = calendarOf(name);
        const explained = explain(calendar, inputOf(asked));
        fc.pre(explained.ok);
        if (!explained.ok) return;
        let total = 0;
        for (const step of explained.steps) {
          if (step.kind === 'restarted' || step.kind === 'resumed') total = 0;
          if (step.kind !== 'counted') continue;
          total += step.counted ?? 0;
          expect(step.total).toBe(total);
        }
        expect(explained.steps.at(-1)?.at).toBe(explained.due.dueAt ?? explained.due.pausedSince);
      }),
      RUNS,
    );
  });

  test('each day of an explanation is counted or skipped once, in order', () => {
    fc.assert(
      fc.property(setting, question, (name, asked) => {
        const calendar = calendarOf(name);
        const explained = explain(calendar, { ...inputOf(asked), stops: [] });
        fc.pre(explained.ok);
        if (!explained.ok) return;
        const days = explained.steps
          .filter((step) => step.kind === 'counted' || step.kind === 'skipped')
          .map((step) => step.day);
        expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
      }),
      RUNS,
    );
  });
});
