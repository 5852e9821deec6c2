import { effectiveEvents } from '../dossier/index.ts';
import { dayOf, type Instant } from '../time/index.ts';
import { type DossierCommand, SYSTEM_COMMANDS } from './command.ts';
import { decideCorrection } from './decide-correction.ts';
import { decideEnd } from './decide-end.ts';
import { decideIntake } from './decide-intake.ts';
import { decidePapers } from './decide-papers.ts';
import { decideReschedule } from './decide-reschedule.ts';
import { decideSystem } from './decide-system.ts';
import { decideWaiting } from './decide-waiting.ts';
import { decideWork } from './decide-work.ts';
import { type DecidedEvent, type Decision, type DecisionContext, type Refused, recordEvents } from './decision.ts';
import { FACT_FIELDS } from './fact-fields.ts';
import { misfitOf } from './fact-shape.ts';
import { undoesLateness } from './lateness.ts';
import { addedDisorder } from './order.ts';
import type { DossierRecord } from './record.ts';
import { citationOf } from './rules.ts';
import { type Breach, isBreach, type RuledEvent, type Ruling } from './ruling.ts';
import { commandsIn, isAllowedIn } from './states.ts';

/**
 * What a command makes happen, or the rule that it breaks (spec: lifecycle, commands). Pure: dossier, command, times,
 * calendar, rules and ids come in as arguments, and equal ones give equal decisions. Rights are not asked here, except
 * that nobody approves what they asked for.
 */
export function decide(
  dossier: DossierRecord | undefined,
  command: DossierCommand,
  context: DecisionContext,
): Decision {
  const at = context.occurredAt ?? context.now;
  const breach = checkStanding(dossier, command) ?? checkTime(dossier, command, context, at);
  if (breach !== undefined) return refused(dossier, command, breach, context);
  const ruling = rule(dossier, command, context, at);
  if (isBreach(ruling)) return refused(dossier, command, ruling, context);
  const events = ruling.events.map((event) => asDecided(event, at));
  const unsound = checkFacts(events) ?? checkEarlierEntry(dossier, command, events, context);
  return unsound === undefined ? { ok: true, events } : refused(dossier, command, unsound, context);
}

/** Each fact is what its kind holds, whoever asked: no unknown field, no word that is none of a list, no part of a đồng. */
function checkFacts(events: readonly DecidedEvent[]): Breach | undefined {
  for (const { type, data } of events) {
    const field = type === 'Corrected' ? undefined : misfitOf(FACT_FIELDS[type], { ...data });
    if (field !== undefined) return { code: 'field-invalid', field };
  }
  return undefined;
}

/**
 * What is said to have happened before now could have happened then, also as to what moves nothing: no payment before its
 * fee line, no completion before its result. And it makes nothing on time that is late by now.
 */
function checkEarlierEntry(
  dossier: DossierRecord | undefined,
  { type }: DossierCommand,
  events: readonly DecidedEvent[],
  context: DecisionContext,
): Breach | undefined {
  const at = context.occurredAt ?? context.now;
  if (dossier === undefined || at >= context.now || type === 'correct') return undefined;
  const effective = effectiveEvents(dossier.events);
  const last = effective.reduce((latest, { occurredAt }) => Math.max(latest, occurredAt), Number.NEGATIVE_INFINITY);
  const recorded = recordEvents(events, { version: dossier.version, recordedAt: context.now });
  if (at < last && addedDisorder(effective, effectiveEvents([...dossier.events, ...recorded])) !== undefined) {
    return { code: 'time-before-last-change', field: 'occurredAt', at: last, rule: 'order' };
  }
  return undoesLateness(dossier, events, context) ? { code: 'lateness-undone', rule: 'lateness' } : undefined;
}

/** Corrections bring the time of the fact that they correct. */
function asDecided(event: RuledEvent, at: Instant): DecidedEvent {
  return { ...event, occurredAt: event.occurredAt ?? at };
}

function checkStanding(dossier: DossierRecord | undefined, { type }: DossierCommand): Breach | undefined {
  if (isAllowedIn(dossier?.state ?? 'none', dossier?.acceptance !== undefined, type)) return undefined;
  if (dossier === undefined) return { code: 'dossier-missing' };
  return { code: type === 'draft' ? 'dossier-exists' : 'state-not-allowed' };
}

/**
 * Nothing happens in the future or before what moved the dossier last. What happened on an earlier day is entered with
 * a reason only; of the day itself an officer may catch up.
 */
function checkTime(
  dossier: DossierRecord | undefined,
  { type }: DossierCommand,
  { now, lateEntryReason }: DecisionContext,
  at: Instant,
): Breach | undefined {
  if (!Number.isSafeInteger(at)) return { code: 'field-invalid', field: 'occurredAt' };
  if (at > now) return { code: 'time-in-future', field: 'occurredAt', at: now };
  if (type === 'correct') return undefined;
  if (dossier !== undefined && at < dossier.lastChangeAt) {
    return { code: 'time-before-last-change', field: 'occurredAt', at: dossier.lastChangeAt };
  }
  const needsReason = dayOf(at) < dayOf(now) && !SYSTEM_COMMANDS.has(type);
  if (!needsReason || (lateEntryReason !== undefined && lateEntryReason.trim() !== '')) return undefined;
  return { code: 'time-needs-reason', field: 'lateEntryReason' };
}

function rule(
  record: DossierRecord | undefined,
  command: DossierCommand,
  context: DecisionContext,
  at: Instant,
): Ruling {
  switch (command.type) {
    case 'draft':
    case 'submit':
    case 'accept':
    case 'refuse':
      return decideIntake({ record, command, context, at });
    default:
      if (record === undefined) return { code: 'dossier-missing' };
      return ruleOnDossier(record, command, context, at);
  }
}

type CommandOnDossier = Exclude<DossierCommand, { readonly type: 'draft' | 'submit' | 'accept' | 'refuse' }>;

function ruleOnDossier(
  record: DossierRecord,
  command: CommandOnDossier,
  context: DecisionContext,
  at: Instant,
): Ruling {
  switch (command.type) {
    case 'start-step':
    case 'finish-step':
    case 'assign':
    case 'hand-over':
    case 'forward':
    case 'take-back':
    case 'ask-opinion':
    case 'give-opinion':
      return decideWork({ record, command, context, at });
    case 'request-supplement':
    case 'receive-supplement':
    case 'request-payment':
    case 'receive-payment':
    case 'suspend':
    case 'resume':
      return decideWaiting({ record, command, context, at });
    case 'propose-reschedule':
    case 'approve-reschedule':
    case 'decline-reschedule':
      return decideReschedule({ record, command, context, at });
    case 'complete':
    case 'reject':
    case 'stop':
    case 'withdraw':
    case 'return-result':
    case 'rate':
    case 'reopen':
      return decideEnd({ record, command, context, at });
    case 'record-document':
    case 'assess-fee':
    case 'pay-fee':
    case 'refund-fee':
    case 'issue-result':
    case 'revoke-result':
      return decidePapers({ record, command, context, at });
    case 'note':
    case 'recompute-due':
    case 'succeed':
      return decideSystem({ record, command, context, at });
    case 'correct':
      return decideCorrection({ record, command, context, at });
  }
}

function refused(
  dossier: DossierRecord | undefined,
  { type }: DossierCommand,
  { code, rule: broken, ...rest }: Breach,
  { ruleSet }: DecisionContext,
): Refused {
  const state = dossier === undefined ? undefined : { state: dossier.state };
  const cited = broken === undefined ? undefined : { rule: citationOf(broken, ruleSet) };
  const commands = commandsIn(dossier?.state ?? 'none', dossier?.acceptance !== undefined);
  const allowed = commands.filter((command) => !SYSTEM_COMMANDS.has(command));
  return { ok: false, code, facts: { command: type, ...state, allowed, ...rest, ...cited } };
}
