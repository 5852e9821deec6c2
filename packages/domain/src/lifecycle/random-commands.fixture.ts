import fc from 'fast-check';
import type { DossierEvent } from '../dossier/index.ts';
import type { Instant } from '../time/index.ts';
import { allowedCommands } from './allowed.ts';
import { COMMAND_TYPES, type CommandType, type DossierCommand } from './command.ts';
import { decide } from './decide.ts';
import type { Decision, DecisionContext } from './decision.ts';
import { foldRecord } from './fold-record.ts';
import { at, contextAt, FEE, grown, INTAKE, ND61, PAYMENT, PROCEDURE, RESULT } from './lifecycle.fixture.ts';
import type { DossierRecord } from './record.ts';

/** Random lives of a dossier: commands that its state mostly allows, by several people, some entered later than done. */

/** Which command, with what, by whom, how long after the one before, and how much earlier it is said to have happened. */
export interface Throw {
  readonly pick: number;
  readonly any: boolean;
  readonly variant: number;
  readonly actor: number;
  readonly minutes: number;
  readonly back: number;
}

export const throws: fc.Arbitrary<readonly Throw[]> = fc.array(
  fc.record({
    pick: fc.nat(10_000),
    any: fc.nat(9).map((n) => n === 0),
    variant: fc.nat(11),
    actor: fc.nat(2),
    // Minutes within a day, and days: most dossiers live about as long as their limit.
    minutes: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 60, max: 3 * 1_440 })),
    back: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 4_000 }) },
    ),
  }),
  { minLength: 1, maxLength: 24 },
);

/** The rules that a life runs under: how the clock counts, what a supplement and a payment do to it. */
export const rules: fc.Arbitrary<Partial<DecisionContext>> = fc
  .record({
    way: fc.constantFrom('days' as const, 'hours' as const),
    afterHours: fc.constantFrom('same-day' as const, 'next-day' as const),
    supplementEffect: fc.constantFrom('restart' as const, 'subtract' as const),
    paymentStops: fc.boolean(),
  })
  .map(({ paymentStops, ...terms }) => ({
    ruleSet: { ...ND61, terms: { ...ND61.terms, ...terms } },
    procedure: { ...PROCEDURE, stoppingKinds: paymentStops ? [{ kind: 'payment' as const, basis: 'Luật thử' }] : [] },
  }));

const ACTORS = ['can-bo', 'lanh-dao', 'chuyen-vien'] as const;
const START = at('2024-01-15T07:00');

/** One step of a life: what was asked of which dossier, and what it was afterwards. */
export interface Lived {
  readonly before: DossierRecord | undefined;
  readonly command: DossierCommand;
  readonly context: DecisionContext;
  readonly decision: Decision;
  readonly events: readonly DossierEvent[];
  readonly after: DossierRecord | undefined;
}

export function liveThrough(list: readonly Throw[], changes: Partial<DecisionContext> = {}): readonly Lived[] {
  const lived: Lived[] = [];
  let events: readonly DossierEvent[] = [];
  let now = START;
  for (const thrown of list) {
    now += thrown.minutes * 60_000;
    const before = foldRecord(events);
    const context = { ...contextOf(thrown, now), ...changes };
    const command = commandOf(thrown, before, context);
    const decision = decide(before, command, context);
    events = grown(events, decision, context);
    lived.push({ before, command, context, decision, events, after: foldRecord(events) });
  }
  return lived;
}

function contextOf({ actor, back }: Throw, now: Instant): DecisionContext {
  const id = ACTORS[actor] ?? 'can-bo';
  const late = back === 0 ? {} : { occurredAt: now - back * 60_000, lateEntryReason: 'Mất điện' };
  return contextAt(now, { actor: { id, name: id }, ...late });
}

function commandOf(thrown: Throw, record: DossierRecord | undefined, context: DecisionContext): DossierCommand {
  const ready: readonly CommandType[] = thrown.any ? COMMAND_TYPES : weighted(allowedCommands(record, context));
  const type = ready[thrown.pick % ready.length] ?? 'note';
  return makeCommand(type, thrown, record, context);
}

/** What ends a dossier is rare, and what brings it on is common, so that lives get long and late. */
const WEIGHTS: Partial<Record<CommandType, number>> = {
  refuse: 1,
  withdraw: 1,
  reject: 1,
  stop: 2,
  note: 1,
  correct: 2,
  accept: 40,
  'start-step': 8,
  'finish-step': 8,
  'receive-supplement': 8,
  'approve-reschedule': 20,
  complete: 6,
  'return-result': 20,
  reopen: 12,
};

function weighted(commands: readonly CommandType[]): readonly CommandType[] {
  return commands.flatMap((command) => Array.from({ length: WEIGHTS[command] ?? 3 }, () => command));
}

function makeCommand(
  type: CommandType,
  { variant, minutes }: Throw,
  record: DossierRecord | undefined,
  { now }: DecisionContext,
): DossierCommand {
  const text = variant === 0 ? ' ' : 'Lý do';
  const channel = variant % 2 === 0 ? 'direct' : 'online';
  const intake = record === undefined ? { intake: { ...INTAKE, channel } as const } : {};
  const limit = { amount: 1 + (variant % 3), unit: 'working-day' } as const;
  const steps = ['tiep-nhan', 'tham-dinh', 'xac-minh', 'ky'];
  const open = record?.steps.findLast(({ finishedAt }) => finishedAt === undefined)?.step;
  const step = variant === 0 ? 'khong-co' : (steps[variant % steps.length] ?? 'ky');
  switch (type) {
    case 'draft':
      return { type, intake: { ...INTAKE, channel } };
    case 'submit':
      return { type, ...intake };
    case 'accept': {
      const choice =
        variant % 4 === 0 ? { caseKey: 'xac-minh' } : variant % 4 === 1 ? { area: 'difficult' as const } : {};
      return { type, ...intake, ...choice, ...(variant % 3 === 0 ? { fees: [FEE] } : {}) };
    }
    case 'refuse':
      return { type, ...intake, reason: text, missing: [] };
    case 'start-step':
      return { type, step };
    case 'finish-step':
      return { type, step: variant === 0 ? step : (open ?? step) };
    case 'assign':
      return { type, officer: text };
    case 'hand-over':
      return { type, unit: text };
    case 'forward':
      return { type, agencyId: variant % 2 === 0 ? 'cong-an' : 'phong-thue', reason: text, limit };
    case 'take-back':
      return { type };
    case 'ask-opinion':
      return { type, agencyId: 'so-tu-phap', question: text, limit };
    case 'give-opinion':
      return { type, id: record?.opinions.at(-1)?.id ?? 'khong-co', answer: text };
    case 'request-supplement':
      return {
        type,
        reason: text,
        missing: ['Bản sao'],
        ...(variant > 3 ? { approvedBy: ACTORS[variant % 3] ?? '' } : {}),
      };
    case 'receive-supplement':
      return { type, documents: [{ id: 'd1', name: 'Bản sao', form: 'electronic' }] };
    case 'request-payment':
    case 'receive-payment':
    case 'resume':
    case 'approve-reschedule':
      return type === 'approve-reschedule' ? { type, apologyLetter: text, afterDue: variant % 2 === 0 } : { type };
    case 'suspend':
      return { type, legalBasis: 'Điều 1 Luật thử', decision: '1/QĐ', expectedUntil: now + minutes * 60_000 };
    case 'propose-reschedule':
      return {
        type,
        dueAt: at(`2024-02-${String(15 + variant).padStart(2, '0')}T17:30`),
        reason: text,
        cause: 'own-agency',
        afterDue: variant % 2 === 0,
      };
    case 'decline-reschedule':
      return { type, reason: text };
    case 'complete':
      return variant % 3 === 0 ? { type } : { type, paperReason: text };
    case 'reject':
      return { type, reason: text, letter: '1/CV' };
    case 'stop':
      return { type, reason: text, notice: '1/TB' };
    case 'withdraw':
      return { type };
    case 'return-result':
      return { type, way: 'counter' };
    case 'rate':
      return { type, score: variant % 7 };
    case 'reopen':
      return { type, reason: text };
    case 'record-document':
      return { type, document: { id: `d${variant}`, name: text, form: 'paper' } };
    case 'assess-fee':
      return { type, fee: { ...FEE, due: variant * 5_000 } };
    case 'pay-fee':
      return { type, payment: { ...PAYMENT, amount: variant * 10_000 } };
    case 'refund-fee':
      return { type, feeId: 'f1', amount: variant * 5_000, reason: text };
    case 'issue-result':
      return { type, result: { ...RESULT, id: `r${variant}` } };
    case 'revoke-result':
      return { type, resultId: record?.results[0]?.id ?? 'r1', reason: text };
    case 'note':
      return { type, note: text };
    case 'correct':
      return correction(variant, minutes, record, now);
    case 'recompute-due':
      return { type, cause: text };
    case 'succeed':
      return { type, agencyId: variant % 2 === 0 ? 'xa-moi' : 'xa-khac' };
  }
}

function correction(variant: number, minutes: number, record: DossierRecord | undefined, now: Instant): DossierCommand {
  const events = record?.events ?? [];
  const target = events[(variant * 7 + minutes) % Math.max(1, events.length)];
  const seq = target?.seq ?? 99;
  const reason = 'Ghi nhầm';
  if (variant % 3 === 0) return { type: 'correct', seq, replacement: null, reason };
  const moved = (target?.occurredAt ?? now) + (variant - 6) * minutes * 10_000;
  return { type: 'correct', seq, replacement: { occurredAt: moved }, reason };
}
