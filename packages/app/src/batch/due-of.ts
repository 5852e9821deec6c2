import { type Calendar, calendarYearMissing } from '@dunghen/domain/calendar';
import {
  DEFAULT_TERMS,
  type DueDate,
  type Explanation,
  explain,
  explanationLines,
  parseLimit,
} from '@dunghen/domain/deadline';
import type { BatchRow } from './batch.ts';
import { afterHoursCell, BadCell, effectCell, findMoment, findStopsCell, TIME_WANTED, wayCell } from './cells.ts';

/** Texts of the command `dunghen due`, as typed. */
export interface DueQuestion {
  /** `yyyy-MM-ddTHH:mm`, `dd/MM/yyyy HH:mm` or a date alone (its opening). */
  readonly accepted: string;
  /** "3 ngày làm việc", "8 giờ làm việc", … */
  readonly limit: string;
  /** `days` (default) or `hours`. */
  readonly way?: string;
  /** `same-day` (default) or `next-day`. */
  readonly afterHours?: string;
  /** `restart` (default) or `subtract`. */
  readonly supplementEffect?: string;
  /** `start/end` pairs joined by `;`, all supplements. */
  readonly stops?: string;
}

export type DueAnswer =
  | { readonly ok: true; readonly due: DueDate; readonly explanation: Explanation; readonly lines: readonly string[] }
  /** Vietnamese: what was wrong and what would be right. */
  | { readonly ok: false; readonly message: string };

/** The due date of one question with its explanation: `dunghen due`. */
export function dueOf(calendar: Calendar, question: DueQuestion): DueAnswer {
  const accepted = findMoment(question.accepted.trim());
  if (accepted === undefined) {
    return { ok: false, message: `--accepted: "${question.accepted}" không hợp lệ; cần ${TIME_WANTED}.` };
  }
  const limit = parseLimit(question.limit);
  if (limit === undefined) {
    const wanted = '"5 ngày làm việc", "15 ngày", "8 giờ làm việc", "1 tháng" hoặc "trong ngày"';
    return { ok: false, message: `--limit: "${question.limit}" không hợp lệ; cần dạng như ${wanted}.` };
  }
  const cells: BatchRow = (column) => CELLS[column]?.(question)?.trim();
  try {
    const explanation = explain(calendar, {
      acceptedAt: accepted.at,
      ...(accepted.dateOnly ? { acceptedDateOnly: true } : {}),
      limit,
      terms: {
        ...DEFAULT_TERMS,
        way: wayCell(cells),
        afterHours: afterHoursCell(cells),
        supplementEffect: effectCell(cells),
      },
      stops: findStopsCell(cells) ?? [],
      reschedules: [],
    });
    if (!explanation.ok) return { ok: false, message: calendarYearMissing(explanation.year) };
    return { ok: true, due: explanation.due, explanation, lines: explanationLines(explanation) };
  } catch (error) {
    if (error instanceof BadCell) return { ok: false, message: error.message };
    throw error;
  }
}

/** The options of the command under the names of the batch columns, so that both read them alike. */
const CELLS: Readonly<Record<string, (question: DueQuestion) => string | undefined>> = {
  way: (question) => question.way,
  after_hours: (question) => question.afterHours,
  supplement_effect: (question) => question.supplementEffect,
  stops: (question) => question.stops,
};
