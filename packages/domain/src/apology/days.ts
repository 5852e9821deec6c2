import type { Calendar } from '../calendar/index.ts';
import { lastWorkingDays } from '../rung/days.ts';
import { type DayNumber, dayOf, type Instant, startOfDay } from '../time/index.ts';

/** Leads in working days before the due date. */
export interface ApologyTerms {
  /** When the task comes, where the limit is longer than that (settings: `reminders.apologyLeadDays`). */
  readonly taskLeadDays: number;
  /** By when the letter is to be sent (rule set of the day: `apologyLeadDays`; Decree 61/2018, article 19.9). */
  readonly letterLeadDays: number;
}

export interface ApologyDays {
  /** From this instant on the letter is to be prepared. */
  readonly taskFrom: Instant;
  /** The letter sent on this day or earlier is in time. */
  readonly letterBy: DayNumber;
}

/**
 * The days of an apology, of the same rule as the reminders (`rungBands`): a lead counts where the dossier was accepted
 * before its day; where the limit is shorter than the lead, the due date itself is the day.
 */
export function apologyDays(
  calendar: Calendar,
  { acceptedAt, dueAt }: { readonly acceptedAt: Instant; readonly dueAt: Instant },
  { taskLeadDays, letterLeadDays }: ApologyTerms,
): ApologyDays {
  const dueDay = dayOf(dueAt);
  const long = Math.max(taskLeadDays, letterLeadDays);
  const before = lastWorkingDays(calendar, dueDay - 1, long);
  const dayBefore = (lead: number): DayNumber | undefined => {
    const day = before[lead - 1];
    return day !== undefined && acceptedAt < startOfDay(day) ? day : undefined;
  };
  const letterBy = dayBefore(letterLeadDays) ?? dueDay;
  return { letterBy, taskFrom: startOfDay(dayBefore(long) ?? letterBy) };
}
