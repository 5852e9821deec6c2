import { padCount } from './format.ts';

/**
 * Office minutes as chips, lists and documents print them (spec: ui, countdown chip): "02 ngày làm việc 3 giờ", below a
 * day "1 giờ 30 phút làm việc", '' for none. `standardDay`: office minutes of an ordinary day.
 */
export function latenessText(minutes: number, standardDay = 480): string {
  const days = Math.floor(minutes / standardDay);
  const rest = minutes - days * standardDay;
  const hours = Math.floor(rest / 60);
  const hoursText = hours === 0 ? [] : [`${hours} giờ`];
  if (days > 0) return [`${padCount(days)} ngày làm việc`, ...hoursText].join(' ');
  const parts = [...hoursText, ...(rest % 60 === 0 ? [] : [`${rest % 60} phút`])];
  return parts.length === 0 ? '' : `${parts.join(' ')} làm việc`;
}

/** "quá hạn 02 ngày làm việc"; "quá hạn" where no office minute has passed since. */
export function overdueText(minutes: number, standardDay?: number): string {
  return `quá hạn ${latenessText(minutes, standardDay)}`.trimEnd();
}

/** "còn 01 ngày làm việc 3 giờ"; "đến hạn trong ngày" where office hours are over and the due date is not. */
export function remainingText(minutes: number, standardDay?: number): string {
  return minutes <= 0 ? 'đến hạn trong ngày' : `còn ${latenessText(minutes, standardDay)}`;
}
