import type { DateReading } from './date-cell.ts';
import { parseDateCell } from './date-cell.ts';
import type { DateField } from './field.ts';
import { DATE_FIELDS } from './field.ts';
import type { ColumnLayout } from './header.ts';

type RawCell = string | number | boolean | null;

/**
 * What the times of each date column are worth: a column where every time is 00:00:00 is date-only (spec: import).
 * `unknown` until a time other than midnight was met or the whole column was seen.
 */
export interface DateColumns {
  /** Notes a value of the column; true where it must be known first whether the column is date-only. */
  readonly isUndecided: (field: DateField, reading: DateReading) => boolean;
  readonly isDateOnly: (field: DateField, reading: DateReading) => boolean;
  /** Takes over what a survey of the whole file has found. */
  readonly decide: (timed: ReadonlySet<DateField>) => void;
}

export function createDateColumns(): DateColumns {
  const timed = new Set<DateField>();
  let surveyed = false;
  return Object.freeze({
    isUndecided: (field: DateField, reading: DateReading) => {
      if (reading.precision === 'time') timed.add(field);
      return reading.precision === 'midnight' && !surveyed && !timed.has(field);
    },
    isDateOnly: (field: DateField, reading: DateReading) =>
      reading.precision === 'date' || (reading.precision === 'midnight' && !timed.has(field)),
    decide: (found: ReadonlySet<DateField>) => {
      for (const field of found) timed.add(field);
      surveyed = true;
    },
  });
}

export interface DateSurvey {
  /** Looks at one row; true once every date column has shown a time, so that nothing is left to find. */
  readonly add: (cells: readonly RawCell[]) => boolean;
  /** Columns with a time other than 00:00:00. */
  readonly timed: ReadonlySet<DateField>;
}

/** Goes through a file only for the times of its date columns. */
export function createDateSurvey(layout: ColumnLayout, date1904: boolean): DateSurvey {
  const timed = new Set<DateField>();
  let open = DATE_FIELDS.filter((field) => layout.columnOf[field] !== undefined);
  function add(cells: readonly RawCell[]): boolean {
    for (const field of open) {
      const cell = cells[layout.columnOf[field] ?? -1];
      if (cell === null || cell === undefined || cell === '') continue;
      if (parseDateCell(cell, date1904)?.precision === 'time') timed.add(field);
    }
    if (timed.size > 0) open = open.filter((field) => !timed.has(field));
    return open.length === 0;
  }
  return { add, timed };
}
