import { type Calendar, findMissingYear } from '../calendar/index.ts';
import { dayOf, type Instant, instantOf, localMinuteOf, MINUTES_PER_DAY } from '../time/index.ts';
import type { RescheduleCommand } from './command.ts';
import { dueOf } from './due.ts';
import { type Breach, happens, invalid, type Matter, missingText, type Ruling } from './ruling.ts';

/**
 * A new date: once, with reason and letter of apology, before the due date passes; who asks does not approve (Decree
 * 61/2018, article 19.9; spec: stops and changes). A letter of apology after it is recorded only as what it is.
 */
export function decideReschedule(matter: Matter<RescheduleCommand>): Ruling {
  const { command, record } = matter;
  switch (command.type) {
    case 'propose-reschedule':
      return propose({ ...matter, command });
    case 'approve-reschedule':
      return approve({ ...matter, command });
    case 'decline-reschedule': {
      if (record.proposal === undefined) return { code: 'reschedule-not-proposed' };
      const { reason } = command;
      return missingText({ reason }) ?? happens({ type: 'RescheduleDeclined', data: { reason } });
    }
  }
}

type Of<Type extends RescheduleCommand['type']> = Extract<RescheduleCommand, { readonly type: Type }>;

function propose(matter: Matter<Of<'propose-reschedule'>>): Ruling {
  const { dueAt, reason, cause } = matter.command;
  if (matter.record.proposal !== undefined) return { code: 'reschedule-proposed', at: matter.record.proposal.at };
  const breach = missingText({ reason }, 'reschedule') ?? checkNewDate(matter, dueAt);
  return breach ?? happens({ type: 'RescheduleProposed', data: { dueAt, reason, cause } });
}

function approve(matter: Matter<Of<'approve-reschedule'>>): Ruling {
  const { record, command, context } = matter;
  const { proposal } = record;
  if (proposal === undefined) return { code: 'reschedule-not-proposed' };
  const { dueAt, reason, cause, by } = proposal;
  const { id, name } = context.actor;
  if (by !== undefined && (by === id || by === name)) return { code: 'approval-by-self', rule: 'separation' };
  const { apologyLetter } = command;
  const breach = missingText({ apologyLetter }, 'reschedule') ?? checkNewDate(matter, dueAt);
  if (breach !== undefined) return breach;
  const asked = by === undefined ? undefined : { requestedBy: by };
  return happens({ type: 'Rescheduled', data: { dueAt, reason, apologyLetter, cause, ...asked } });
}

function checkNewDate(
  { record, command, context, at }: Matter<Of<'propose-reschedule' | 'approve-reschedule'>>,
  dueAt: Instant,
): Breach | undefined {
  const { calendar, ruleSet } = context;
  const { reschedules } = record.history;
  if (reschedules.length >= ruleSet.maxReschedules) {
    return { code: 'reschedule-used', amount: ruleSet.maxReschedules, rule: 'reschedule' };
  }
  const due = dueOf(record.history, calendar);
  if (!due.ok) return { code: 'calendar-year-missing', year: due.year };
  if (due.dueAt === undefined) return { code: 'reschedule-due-missing' };
  if (at > due.dueAt && command.afterDue !== true) {
    return { code: 'reschedule-too-late', at: due.dueAt, rule: 'reschedule' };
  }
  // Due instants are whole minutes, as letters name them.
  if (!Number.isSafeInteger(dueAt) || instantOf(localMinuteOf(dueAt)) !== dueAt) return invalid('dueAt');
  const earliest = Math.max(due.dueAt, at);
  if (dueAt <= earliest) return { code: 'reschedule-not-later', field: 'dueAt', at: earliest };
  const day = dayOf(dueAt);
  const year = findMissingYear(calendar.tables, day, day);
  if (year !== undefined) return { code: 'calendar-year-missing', year };
  return isOfficeTime(calendar, dueAt) ? undefined : { code: 'reschedule-not-working-time', field: 'dueAt', at: dueAt };
}

/** Within the office hours of a working day, the close of a session included. */
function isOfficeTime(calendar: Calendar, at: Instant): boolean {
  const day = dayOf(at);
  const minute = localMinuteOf(at) - day * MINUTES_PER_DAY;
  return (
    calendar.isWorkingDay(day) && calendar.sessions(day).some(({ open, close }) => open <= minute && minute <= close)
  );
}
