/**
 * Points in time. Vietnam has one zone, Asia/Ho_Chi_Minh, UTC+7 without daylight saving (spec: working calendar),
 * so local time is a constant shift of UTC and needs neither `Date` nor a time-zone database.
 */

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** Whole days since 1970-01-01, counted in local time (+07:00). */
export type DayNumber = number;

/** Whole minutes since 1970-01-01T00:00 local time (+07:00). The deadline clock counts in these. */
export type LocalMinute = number;

/** An instant as it was recorded: a date without a time is kept as a date (spec: import). */
export interface Moment {
  readonly at: Instant;
  /** True where only the date was recorded; `at` is then the instant that the date stands for. */
  readonly dateOnly: boolean;
}

export const MINUTE_MS = 60_000;
export const MINUTES_PER_DAY = 1_440;
const DAY_MS = 86_400_000;
const OFFSET_MS = 7 * 60 * MINUTE_MS;

/** The local day on which an instant falls. */
export function dayOf(instant: Instant): DayNumber {
  return Math.floor((instant + OFFSET_MS) / DAY_MS);
}

/** The local minute of an instant; seconds are dropped, since receipts show hours and minutes only. */
export function localMinuteOf(instant: Instant): LocalMinute {
  return Math.floor((instant + OFFSET_MS) / MINUTE_MS);
}

/** The instant at which a local minute begins. */
export function instantOf(minute: LocalMinute): Instant {
  return minute * MINUTE_MS - OFFSET_MS;
}

/** The instant at which a local day begins (00:00 +07:00). */
export function startOfDay(day: DayNumber): Instant {
  return day * DAY_MS - OFFSET_MS;
}
