import type { Calendar } from '@dunghen/domain/calendar';
import type { DayNumber, Instant } from '@dunghen/domain/time';
import { MINUTE_MS, startOfDay } from '@dunghen/domain/time';
import type { Random } from './random.ts';

/** The working days of a span in order, so that "three working days before" is an index less three. */
export interface Workdays {
  readonly dayAt: (index: number) => DayNumber | undefined;
  /** Index of the first working day on or after a day. */
  readonly indexFrom: (day: DayNumber) => number;
}

export function listWorkdays(calendar: Calendar, from: DayNumber, to: DayNumber): Workdays {
  const days: DayNumber[] = [];
  for (let day = from; day < to; day++) if (calendar.isWorkingDay(day)) days.push(day);
  return {
    dayAt: (index) => days[index],
    indexFrom: (day) => {
      const index = days.findIndex((workday) => workday >= day);
      return index === -1 ? days.length : index;
    },
  };
}

const MORNING = { opens: 7 * 60 + 34, closes: 11 * 60 + 24 };
const AFTERNOON = { opens: 13 * 60 + 33, closes: 17 * 60 + 12 };

/** More happens in the morning; nobody comes in the first minutes, and little is decided in the last. */
function officeMinute(random: Random): number {
  const session = random.chance(0.58) ? MORNING : AFTERNOON;
  return random.whole(session.opens, session.closes);
}

/** The least minutes between two things that happen to one dossier on one day. */
const GAP = 6;

/**
 * Instants in office hours for things that happen one after another on these working days (ascending). Undefined where
 * the lot put them too close together, to be drawn again.
 */
export function officeInstants(
  workdays: Workdays,
  indexes: readonly number[],
  random: Random,
): readonly Instant[] | undefined {
  const minutes = new Map<number, number[]>();
  for (const index of indexes) minutes.set(index, [...(minutes.get(index) ?? []), officeMinute(random)]);
  for (const drawn of minutes.values()) {
    drawn.sort((a, b) => a - b);
    if (drawn.some((minute, place) => place > 0 && minute - (drawn[place - 1] ?? 0) < GAP)) return undefined;
  }
  const instants: Instant[] = [];
  for (const index of indexes) {
    const day = workdays.dayAt(index);
    const minute = minutes.get(index)?.shift();
    if (day === undefined || minute === undefined) return undefined;
    instants.push(startOfDay(day) + minute * MINUTE_MS + random.whole(0, 59) * 1_000);
  }
  return instants;
}
