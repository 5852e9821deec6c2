import { type CorrectedFact, type DossierEvent, effectiveEvents } from '../dossier/index.ts';
import type { RecordCommand } from './command.ts';
import { recordEvents } from './decision.ts';
import type { EventOf } from './events.ts';
import { FACT_FIELDS } from './fact-fields.ts';
import { findLoss } from './fact-loss.ts';
import { misfitOf } from './fact-shape.ts';
import { foldRecord } from './fold-record.ts';
import { addedDisorder } from './order.ts';
import { type Breach, happens, invalid, isBreach, type Matter, missingText, type Ruling } from './ruling.ts';

type Correction = Extract<RecordCommand, { readonly type: 'correct' }>;
type Corrected = EventOf<'Corrected'>['data'];
type Fact = Exclude<DossierEvent, { readonly type: 'Corrected' }>;

/**
 * Puts a recorded fact right (spec: lifecycle). By procedure control, which the use case sees to. The fact that results
 * must be whole, not of the future, and stand where it could have happened.
 */
export function decideCorrection(matter: Matter<Correction>): Ruling {
  const { record, command } = matter;
  const { seq, replacement, reason } = command;
  const breach = missingText({ reason });
  if (breach !== undefined) return breach;
  const target = record.events.find((event) => event.seq === seq);
  if (target === undefined) return { code: 'correction-target-unknown', field: 'seq' };
  if (replacement === null) return withdrawn(matter, target);
  const fact = findCorrectedFact(record.events, seq);
  if (fact === undefined) return { code: 'correction-target-unknown', field: 'seq' };
  return replaced(matter, fact, replacement);
}

/** What a correction of the event with this number speaks of: of a correction, the fact at the root of both. */
export function findCorrectedFact(events: readonly DossierEvent[], seq: number): Fact | undefined {
  let current = events.find((event) => event.seq === seq);
  while (current?.type === 'Corrected') {
    const corrects: number = current.data.seq;
    current = events.find((event) => event.seq === corrects);
  }
  return current;
}

/** It never happened; a dossier without its registration would be none. */
function withdrawn(matter: Matter<Correction>, target: DossierEvent): Ruling {
  if (target.type === 'Registered') return { code: 'correction-not-allowed', field: 'seq' };
  const { reason } = matter.command;
  const known = effectiveEvents(matter.record.events).find(({ seq }) => seq === target.seq);
  const at = (known ?? target).occurredAt;
  return inOrder(matter, [{ data: { seq: target.seq, replacement: null, reason }, at }]);
}

function replaced(matter: Matter<Correction>, fact: Fact, replacement: CorrectedFact): Ruling {
  const { record, command, context } = matter;
  const { occurredAt } = replacement;
  if (!Number.isSafeInteger(occurredAt)) return invalid('replacement.occurredAt');
  if (occurredAt > context.now) return { code: 'time-in-future', field: 'replacement.occurredAt', at: context.now };
  const effective = effectiveEvents(record.events);
  const current = effective.find(({ seq }) => seq === fact.seq) ?? fact;
  const whole = wholeFact(fact, current, replacement);
  if (isBreach(whole)) return whole;
  const corrections = [
    {
      data: { seq: fact.seq, replacement: whole.fact, reason: command.reason },
      at: Math.min(current.occurredAt, occurredAt),
    },
  ];
  // A dossier begins with its registration: what turns out to be earlier takes the registration along.
  const registered = effective.find(({ type }) => type === 'Registered');
  if (registered !== undefined && registered.seq !== fact.seq && occurredAt < registered.occurredAt) {
    const moved = wholeFact(originalOf(record.events, registered), registered, { occurredAt });
    if (isBreach(moved)) return moved;
    const data = { seq: registered.seq, replacement: moved.fact, reason: command.reason };
    corrections.push({ data, at: occurredAt });
  }
  return inOrder(matter, corrections);
}

function originalOf(events: readonly DossierEvent[], effective: DossierEvent): DossierEvent {
  return events.find(({ seq }) => seq === effective.seq) ?? effective;
}

/**
 * The replacement with all by which the fact now differs from what was recorded first: corrections before this one
 * included, since only the newest is read.
 */
function wholeFact(
  original: DossierEvent,
  current: DossierEvent,
  { occurredAt, dateOnly, data }: CorrectedFact,
): Breach | { readonly fact: CorrectedFact } {
  if (original.type === 'Corrected') return { code: 'correction-not-allowed', field: 'seq' };
  const first: Readonly<Record<string, unknown>> = { ...original.data };
  const merged: Readonly<Record<string, unknown>> = withoutNull({ ...current.data, ...data });
  const misfit =
    misfitOf(FACT_FIELDS[original.type], merged) ?? findLoss(original.type, { ...current.data }, merged, occurredAt);
  if (misfit !== undefined) return { code: 'correction-unfit', field: misfit };
  if (changesCode(original, first, merged)) return { code: 'correction-not-allowed', field: 'code' };
  const changed = differences(first, merged);
  return {
    fact: {
      occurredAt,
      ...(dateOnly === true ? { dateOnly } : undefined),
      ...(Object.keys(changed).length === 0 ? undefined : { data: changed }),
    },
  };
}

/** The code is on the receipt, in the portal and in the numbering of the day: it is never another one. */
function changesCode(
  { type }: DossierEvent,
  first: Readonly<Record<string, unknown>>,
  merged: Readonly<Record<string, unknown>>,
): boolean {
  const hasCode = type === 'Registered' || type === 'Submitted' || type === 'Accepted';
  return hasCode && codeOf(first) !== codeOf(merged);
}

const codeOf = ({ code }: Readonly<Record<string, unknown>>): unknown => code;

function withoutNull(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null && value !== undefined));
}

function differences(
  first: Readonly<Record<string, unknown>>,
  merged: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const gone = Object.keys(first).filter((name) => !Object.hasOwn(merged, name));
  const changed = Object.entries(merged).filter(
    ([name, value]) => JSON.stringify(first[name]) !== JSON.stringify(value),
  );
  return { ...Object.fromEntries(changed), ...Object.fromEntries(gone.map((name) => [name, null])) };
}

/** No acceptance before submission, no end before acceptance: what was in order stays in order. */
function inOrder(
  { record, context }: Matter<Correction>,
  corrections: readonly { readonly data: Corrected; readonly at: number }[],
): Ruling {
  const decided = corrections.map(({ data, at }) => ({ type: 'Corrected', data, occurredAt: at }) as const);
  const recorded = recordEvents(decided, { version: record.version, recordedAt: context.now });
  const before = effectiveEvents(record.events);
  const after = effectiveEvents([...record.events, ...recorded]);
  const added = addedDisorder(before, after);
  if (added !== undefined || foldRecord(after) === undefined) {
    return { code: 'correction-out-of-order', rule: 'order', ...(added === undefined ? {} : { amount: added }) };
  }
  return happens(...decided);
}
