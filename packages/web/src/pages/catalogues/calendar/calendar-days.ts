import { dayNumberOf, findDay, formatDay, weekdayOf } from '@dunghen/domain/time';
import type { CalendarYear } from '../queries.ts';

type Departure = CalendarYear['exceptions'][number];
type Closure = CalendarYear['closures'][number];

/** A day of the drawn year. */
export interface DrawnDay {
  /** Local date, `yyyy-MM-dd`. */
  readonly day: string;
  readonly kind: Departure['kind'];
  /** What it is otherwise than the week has it; absent for ordinary days. */
  readonly departure?: Departure;
  /** What it would be by rows that nobody has decided. */
  readonly provisional?: Departure;
  /** Agencies that are closed when the others are not. */
  readonly closures: readonly Closure[];
}

export interface DrawnMonth {
  readonly month: number;
  /** Empty cells before the first: 0 where it is a Monday. */
  readonly offset: number;
  readonly days: readonly DrawnDay[];
}

/** The twelve months of a year, every day with what is to be told of it. */
export function monthsOf({ year, exceptions, provisional, closures }: CalendarYear): readonly DrawnMonth[] {
  const departures = new Map(exceptions.map((one) => [one.day, one] as const));
  const proposed = new Map(provisional.map((one) => [one.day, one] as const));
  const closed = Map.groupBy(closures, ({ day }) => day);
  return Array.from({ length: 12 }, (_, index): DrawnMonth => {
    const month = index + 1;
    const first = dayNumberOf({ year, month, day: 1 });
    const next =
      month === 12
        ? dayNumberOf({ year: year + 1, month: 1, day: 1 })
        : dayNumberOf({ year, month: month + 1, day: 1 });
    const days = Array.from({ length: next - first }, (_none, add): DrawnDay => {
      const day = formatDay(first + add);
      const departure = departures.get(day);
      const other = proposed.get(day);
      const ordinary = weekdayOf(first + add) > 5 ? 'weekend' : 'weekday';
      return {
        day,
        kind: departure?.kind ?? ordinary,
        closures: closed.get(day) ?? [],
        ...(departure === undefined ? {} : { departure }),
        ...(other === undefined ? {} : { provisional: other }),
      };
    });
    return { month, offset: weekdayOf(first) - 1, days };
  });
}

/** The day that a key leads to from one of the year; undefined for other keys. The year is not left. */
export function dayByKey(from: string, key: string, year: number): string | undefined {
  const day = findDay(from);
  if (day === undefined) return undefined;
  const [firstDay, lastDay] = [dayNumberOf({ year, month: 1, day: 1 }), dayNumberOf({ year, month: 12, day: 31 })];
  const target = targetOf(day, key);
  return target === undefined ? undefined : formatDay(Math.min(Math.max(target, firstDay), lastDay));
}

function targetOf(day: number, key: string): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return day - 1;
    case 'ArrowRight':
      return day + 1;
    case 'ArrowUp':
      return day - 7;
    case 'ArrowDown':
      return day + 7;
    case 'PageUp':
      return day - 28;
    case 'PageDown':
      return day + 28;
    case 'Home':
      return day - weekdayOf(day) + 1;
    case 'End':
      return day - weekdayOf(day) + 7;
    default:
      return undefined;
  }
}
