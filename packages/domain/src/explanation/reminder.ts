import { type Calendar, provisionalWorkingDayAfter } from '../calendar/index.ts';
import { dayOf, type Instant } from '../time/index.ts';
import type { ExplanationCourse } from './course.ts';
import { RUNGS, type Rung } from './event.ts';

/** Working days before the date at which an agency that has not answered is reminded first. */
export const REMIND_DAYS_BEFORE = 2;

/**
 * The reminder that is to go out now: the highest that was reached and not yet sent. Those that were slept over are left
 * out, and none comes after a higher one, so an agency never hears twice of one thing.
 */
export function findReminder(course: ExplanationCourse, now: Instant, calendar: Calendar): Rung | undefined {
  if (course.state === 'confirmed') return undefined;
  const reached = reachedRung(course, now, calendar);
  if (reached === undefined) return undefined;
  const sent = Math.max(-1, ...course.reminded.map((rung) => RUNGS.indexOf(rung)));
  return RUNGS.indexOf(reached) > sent ? reached : undefined;
}

function reachedRung({ askedAt, dueAt }: ExplanationCourse, now: Instant, calendar: Calendar): Rung | undefined {
  if (now > dueAt) return 'overdue';
  const [today, dueDay] = [dayOf(now), dayOf(dueAt)];
  if (today === dueDay) return 'due';
  // On the day of asking the agency has just been told.
  if (today <= dayOf(askedAt)) return undefined;
  return provisionalWorkingDayAfter(calendar, today, REMIND_DAYS_BEFORE) >= dueDay ? 'before' : undefined;
}
