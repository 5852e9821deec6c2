import type { Calendar } from '../calendar/index.ts';
import { isOfficeTime } from '../rung/index.ts';
import { dayOf, type Instant, localMinuteOf, MINUTES_PER_DAY } from '../time/index.ts';

const FIRST_MINUTE = 7 * 60;
const LAST_MINUTE = 21 * 60;

/** Whether a citizen may be written to: from 07:00 to before 21:00, every day of the week. */
function isCitizenTime(at: Instant): boolean {
  const minute = localMinuteOf(at) - dayOf(at) * MINUTES_PER_DAY;
  return minute >= FIRST_MINUTE && minute < LAST_MINUTE;
}

/** Officers are written to in office hours alone. */
export function mayReach(audience: 'officer' | 'applicant', calendar: Calendar, at: Instant): boolean {
  return audience === 'applicant' ? isCitizenTime(at) : isOfficeTime(calendar, at);
}
