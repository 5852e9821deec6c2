import type { Calendar } from '../calendar/index.ts';
import { dateOf, dayOf, type Instant, localMinuteOf, MINUTES_PER_DAY } from '../time/index.ts';

/** Whether an instant lies in office hours. False in a year without calendar rows: nobody is at work as far as is known. */
export function isOfficeTime(calendar: Calendar, at: Instant): boolean {
  const day = dayOf(at);
  if (!calendar.years.includes(dateOf(day).year)) return false;
  const minute = localMinuteOf(at) - day * MINUTES_PER_DAY;
  return calendar.sessions(day).some(({ open, close }) => open <= minute && minute < close);
}
