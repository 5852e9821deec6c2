import type { TimeLimit } from '../deadline/index.ts';
import type { DossierHistory } from '../dossier/index.ts';

/** Office minutes of a limit, roughly: only to tell which of a procedure's limits is the longest. */
function minutesOf({ amount, unit }: TimeLimit): number {
  switch (unit) {
    case 'same-day':
      return 480;
    case 'working-hour':
      return amount * 60;
    case 'working-day':
      return amount * 480;
    case 'calendar-day':
      return (amount * 480 * 5) / 7;
    case 'month':
      return amount * 480 * 21;
  }
}

export function longestOf(limits: readonly TimeLimit[]): TimeLimit | undefined {
  return limits.toSorted((a, b) => minutesOf(b) - minutesOf(a)).at(0);
}

/**
 * A dossier without a date on its receipt is judged by the longest limit of its procedure (Decision 766/QĐ-TTg as the
 * portal counts it: "không có NgayHenTra").
 */
export function withLongestLimit(history: DossierHistory, longest: TimeLimit | undefined): DossierHistory {
  const hasDue = history.limit !== undefined || history.promisedDue !== undefined || history.reschedules.length > 0;
  return hasDue || longest === undefined ? history : { ...history, limit: longest };
}
