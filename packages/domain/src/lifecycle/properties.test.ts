import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oracleDue, type PlainStop } from '../../test/oracle/oracle.ts';
import { SETTINGS } from '../../test/oracle/settings.ts';
import { effectiveEvents } from '../dossier/index.ts';
import { judge, PORTAL_766_POLICY, PROVINCE_POLICY } from '../judgement/index.ts';
import type { AgencyFigures } from '../report/index.ts';
import { tally } from '../report/index.ts';
import { getLocal, localMinuteOf } from '../time/index.ts';
import { allowedCommands } from './allowed.ts';
import { SYSTEM_COMMANDS } from './command.ts';
import { dueOf } from './due.ts';
import { foldRecord } from './fold-record.ts';
import { type Lived, liveThrough, rules, throws } from './random-commands.fixture.ts';
import type { DossierRecord } from './record.ts';

const [SETTING] = SETTINGS;
if (SETTING === undefined) throw new Error('no setting');
const { calendar, world } = SETTING;
const RUNS = { numRuns: 200 };

function lives(check: (lived: readonly Lived[]) => void): void {
  fc.assert(
    fc.property(throws, rules, (list, own) => check(liveThrough(list, { calendar, ...own }))),
    RUNS,
  );
}

/** Issue 3: property tests on random command sequences. */
describe('random lives of a dossier', () => {
  test('replayed as of each step and as known then, the record is what it was then', () => {
    lives((lived) => {
      const events = lived.at(-1)?.events ?? [];
      for (const { after, context } of lived) expect(foldRecord(events, undefined, context.now)).toEqual(after);
    });
  });

  test('a refused command changes nothing, and says what it was and what the state allows', () => {
    lives((lived) => {
      for (const { before, after, command, decision } of lived) {
        if (decision.ok) continue;
        expect(after).toEqual(before);
        expect(decision.facts.command).toBe(command.type);
        expect(decision.facts.state).toBe(before?.state);
      }
    });
  });

  test('what is decided was offered', () => {
    lives((lived) => {
      for (const { before, command, decision, context } of lived) {
        // What is entered as earlier may be in time where a new one is not.
        if (!decision.ok || SYSTEM_COMMANDS.has(command.type) || context.occurredAt !== undefined) continue;
        expect(allowedCommands(before, context)).toContain(command.type);
      }
    });
  });

  test('an allowed command makes something happen, in order of number, never in the future', () => {
    lives((lived) => {
      for (const { before, after, decision, context } of lived) {
        if (!decision.ok) continue;
        expect(decision.events.length).toBeGreaterThan(0);
        expect(after?.version).toBe((before?.version ?? 0) + decision.events.length);
        for (const event of decision.events) expect(event.occurredAt).toBeLessThanOrEqual(context.now);
      }
    });
  });

  test('once late nothing but a correction makes it on time', () => {
    lives((lived) => {
      for (const policy of [PROVINCE_POLICY, PORTAL_766_POLICY]) {
        let wasLate = false;
        for (const { after, command, decision, context } of lived) {
          if (after === undefined) continue;
          const { verdict } = judge(after.history, context.now, policy, calendar);
          const late = verdict === 'late' || verdict === 'open-overdue';
          if (decision.ok && command.type === 'correct') wasLate = false;
          if (wasLate) expect({ policy: policy.id, verdict, late }).toEqual({ policy: policy.id, verdict, late: true });
          wasLate ||= late;
        }
      }
    });
  });

  test('no sequence makes a due date wrong by the oracle', () => {
    lives((lived) => {
      for (const { after } of lived) {
        if (after === undefined || !isForOracle(after)) continue;
        expect(ourDue(after)).toBe(oracleAnswer(after));
      }
    });
  });

  test('carriedOver + received = ended + open after each step', () => {
    lives((lived) => {
      for (const { after, context } of lived) {
        if (after === undefined) continue;
        for (const from of [getLocal('2024-01-01T00:00'), getLocal('2024-01-17T00:00')]) {
          const to = context.now + 1;
          if (to <= from) continue;
          const figures = tally([after.history], { from, to, asOf: to }, PROVINCE_POLICY, calendar);
          const [entries, outcomes] = [sum(figures, entriesOf), sum(figures, outcomesOf)];
          expect(entries).toBe(outcomes);
        }
      }
    });
  });

  test('no history is out of order, but for what corrections take out of it', () => {
    lives((lived) => {
      const last = lived.at(-1)?.after;
      if (last === undefined) return;
      const times = effectiveEvents(last.events).map(({ occurredAt }) => occurredAt);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(last.events.map(({ seq }) => seq)).toEqual(last.events.map((_, index) => index + 1));
    });
  });
});

/** Accepted under a limit, open, its stops its own. */
function isForOracle({ history, state }: DossierRecord): boolean {
  const open = ['accepted', 'in-process', 'awaiting-supplement', 'awaiting-payment', 'suspended'].includes(state);
  const { acceptedAt, limit, reschedules, stops } = history;
  const plain = stops.every(({ endedWithDossier }) => endedWithDossier !== true);
  return open && plain && acceptedAt !== undefined && limit !== undefined && reschedules.length === 0;
}

function ourDue({ history }: DossierRecord): number | 'paused' | 'beyond' {
  const due = dueOf(history, calendar);
  if (!due.ok) return 'beyond';
  return due.dueAt === undefined ? 'paused' : localMinuteOf(due.dueAt);
}

function oracleAnswer({ history }: DossierRecord) {
  const { acceptedAt, limit, terms, stops } = history;
  if (acceptedAt === undefined || limit === undefined) throw new Error('not accepted');
  return oracleDue(world, {
    accepted: localMinuteOf(acceptedAt.at),
    ...limit,
    ...terms,
    stops: stops.map(
      ({ kind, from, to, stopsClock }): PlainStop => ({
        kind,
        from: localMinuteOf(from),
        ...(to === undefined ? {} : { to: localMinuteOf(to) }),
        ...(stopsClock === undefined ? {} : { stopsClock }),
      }),
    ),
  });
}

function sum(figures: ReadonlyMap<string, AgencyFigures>, of: (figures: AgencyFigures) => number): number {
  return [...figures.values()].reduce((total, own) => total + of(own), 0);
}

function entriesOf({ carriedOver, received, reopened, movedIn, movedOut }: AgencyFigures): number {
  return carriedOver + received.online + received.direct + received.postal + reopened + movedIn - movedOut;
}

function outcomesOf({ early, onTime, late, noDueDate, rejected, withdrawn, stopped, open }: AgencyFigures): number {
  const apart = rejected.total + withdrawn.total + stopped.total;
  return early + onTime + late + noDueDate + apart + open.inTime + open.paused + open.overdue + open.noLimit;
}
