import { dayNumberOf, weekdayOf } from '../../src/time/index.ts';

/** A weekday or a dated exception, written down plainly: sessions in minutes of the day, and what the day counts. */
export interface PlainDay {
  readonly sessions: readonly (readonly [open: number, close: number])[];
  readonly counts: 0 | 0.5 | 1;
}

/** The world of the oracle: every minute of some years, marked office or not. No running totals, no tables. */
export interface World {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly standardDay: number;
  /** 1 for each office minute, from the first day's midnight. */
  readonly office: Uint8Array;
  readonly dayOf: (day: number) => PlainDay;
}

export function makeWorld(
  years: readonly [first: number, last: number],
  week: readonly PlainDay[],
  exceptions: ReadonlyMap<number, PlainDay>,
): World {
  const firstDay = dayNumberOf({ year: years[0], month: 1, day: 1 });
  const lastDay = dayNumberOf({ year: years[1], month: 12, day: 31 });
  const office = new Uint8Array((lastDay - firstDay + 1) * 1_440);
  const dayOf = (day: number): PlainDay =>
    exceptions.get(day) ?? week[weekdayOf(day) - 1] ?? { sessions: [], counts: 0 };
  for (let day = firstDay; day <= lastDay; day++) {
    // "Saturday sessions serve reception only and count 0 unless so marked": the clock does not run in them.
    for (const [open, close] of dayOf(day).counts === 0 ? [] : dayOf(day).sessions) {
      office.fill(1, (day - firstDay) * 1_440 + open, (day - firstDay) * 1_440 + close);
    }
  }
  const standardDay = (week[0]?.sessions ?? []).reduce((sum, [open, close]) => sum + close - open, 0);
  return { firstDay, lastDay, standardDay, office, dayOf };
}
