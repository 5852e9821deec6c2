import type { Session } from './exception.ts';

/** What an ordinary day of the week is. */
export interface WeekdayPattern {
  readonly sessions: readonly Session[];
  /** What the day counts in working days; 0 where its sessions serve reception only (Saturday mornings). */
  readonly counts: 0 | 0.5 | 1;
}

/** Monday to Sunday. */
export interface WeeklyPattern {
  readonly weekdays: readonly [
    WeekdayPattern,
    WeekdayPattern,
    WeekdayPattern,
    WeekdayPattern,
    WeekdayPattern,
    WeekdayPattern,
    WeekdayPattern,
  ];
}

const CLOSED: WeekdayPattern = { sessions: [], counts: 0 };

/** The same sessions Monday to Friday; Saturday and Sunday closed unless a Saturday (reception only) is given. */
export function weeklyPattern(sessions: readonly Session[], saturday: WeekdayPattern = CLOSED): WeeklyPattern {
  const ordinary: WeekdayPattern = { sessions, counts: 1 };
  return { weekdays: [ordinary, ordinary, ordinary, ordinary, ordinary, saturday, CLOSED] };
}

/** Monday–Friday 07:30–11:30 and 13:30–17:30 (spec: working calendar). */
export const DEFAULT_OFFICE_HOURS: WeeklyPattern = weeklyPattern([
  { open: 7 * 60 + 30, close: 11 * 60 + 30 },
  { open: 13 * 60 + 30, close: 17 * 60 + 30 },
]);

/** The weekday that most days of the week are like: its office minutes are the standard day, make-up days take its hours. */
export function ordinaryWeekday(pattern: WeeklyPattern): WeekdayPattern {
  const whole = pattern.weekdays.filter((weekday) => weekday.counts === 1);
  const alike = (weekday: WeekdayPattern): number =>
    whole.filter((other) => JSON.stringify(other.sessions) === JSON.stringify(weekday.sessions)).length;
  return whole.reduce((best, weekday) => (alike(weekday) > alike(best) ? weekday : best), whole[0] ?? CLOSED);
}

/** Office minutes of an ordinary weekday; 480 by default. */
export function standardDayOf(pattern: WeeklyPattern): number {
  return ordinaryWeekday(pattern).sessions.reduce((sum, { open, close }) => sum + close - open, 0);
}
