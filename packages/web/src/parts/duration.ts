import { padCount } from '@dunghen/domain/text';
import type { Messages } from '../text/index.ts';

/** Office minutes of the standard day (spec: deadlines, `hours`). */
const DAY = 480;

/** "01 ngày làm việc 3 giờ": office time in days of 8 hours, hours, and minutes only below one hour. */
export function durationText(minutes: number, text: Messages): string {
  const days = Math.floor(minutes / DAY);
  const hours = Math.floor((minutes % DAY) / 60);
  const parts = [
    ...(days > 0 ? [text.duration.days(padCount(days))] : []),
    ...(hours > 0 ? [text.duration.hours(String(hours))] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : text.duration.minutes(padCount(minutes));
}
