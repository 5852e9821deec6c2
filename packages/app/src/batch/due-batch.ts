import type { Calendar } from '@dunghen/domain/calendar';
import { calendarYearMissing } from '@dunghen/domain/calendar';
import { DEFAULT_TERMS, dueDate } from '@dunghen/domain/deadline';
import { formatLocal, type Instant } from '@dunghen/domain/time';
import {
  type BatchInput,
  type BatchOutput,
  type BatchResult,
  type BatchRow,
  type RowOutcome,
  runBatch,
} from './batch.ts';
import {
  afterHoursCell,
  BadCell,
  effectCell,
  findLimitCells,
  findMomentCell,
  findStopsCell,
  required,
  TIME_WANTED,
  wayCell,
} from './cells.ts';

/**
 * `dunghen due --batch`: adds `due_at`, `provisional` (empty or the other possible due date), and `error` where a row is
 * bad. Columns in: `id, way, accepted_at, amount, unit, after_hours, supplement_effect, stops`, in any order; all but
 * `accepted_at` and `unit` may be missing or empty (then: days, same-day, restart, no stops). While a stop is open
 * `due_at` is empty. Times are local.
 */
export function dueBatch(input: BatchInput, output: BatchOutput, calendar: Calendar): Promise<BatchResult> {
  return runBatch(input, output, {
    required: ['accepted_at', 'unit'],
    reads: ['id', 'way', 'accepted_at', 'amount', 'unit', 'after_hours', 'supplement_effect', 'stops'],
    adds: ['due_at', 'provisional'],
    answer: (row) => rowOutcome(() => dueRow(row, calendar)),
  });
}

/** A bad cell becomes the row's message; anything else is a bug and stays one. */
export function rowOutcome(answer: () => RowOutcome): RowOutcome {
  try {
    return answer();
  } catch (error) {
    if (error instanceof BadCell) return { ok: false, message: error.message };
    throw error;
  }
}

function dueRow(row: BatchRow, calendar: Calendar): RowOutcome {
  const accepted = required(findMomentCell(row, 'accepted_at'), 'accepted_at', TIME_WANTED);
  const limit = required(findLimitCells(row), 'unit', 'working-day, working-hour, calendar-day, month, same-day');
  const due = dueDate(calendar, {
    acceptedAt: accepted.at,
    ...(accepted.dateOnly ? { acceptedDateOnly: true } : {}),
    limit,
    terms: {
      ...DEFAULT_TERMS,
      way: wayCell(row),
      afterHours: afterHoursCell(row),
      supplementEffect: effectCell(row),
    },
    stops: findStopsCell(row) ?? [],
    reschedules: [],
  });
  if (!due.ok) return { ok: false, message: calendarYearMissing(due.year) };
  const text = (instant: Instant | undefined): string => (instant === undefined ? '' : formatLocal(instant));
  return { ok: true, values: [text(due.dueAt), text(due.provisional)] };
}
