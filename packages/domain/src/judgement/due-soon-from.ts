import type { Calendar } from '../calendar/index.ts';
import { minuteOfTotal, NO_ANSWER, officeMinutesBefore } from '../calendar/tables.ts';
import type { DossierHistory } from '../dossier/index.ts';
import { type Instant, instantOf, localMinuteOf } from '../time/index.ts';
import { dueSoonMinutes } from './flags.ts';
import { stopsAsOf } from './known.ts';
import type { JudgementPolicy } from './policy.ts';

/**
 * The first instant at which a dossier that is open at `asOf` with this due instant is flagged as due soon, if nothing
 * more happens to it; what lists and rungs look for. Not before the acceptance. Undefined while it was not accepted.
 */
export function dueSoonFrom(
  history: DossierHistory,
  asOf: Instant,
  dueAt: Instant,
  policy: JudgementPolicy,
  calendar: Calendar,
): Instant | undefined {
  const accepted = history.acceptedAt;
  if (accepted === undefined) return undefined;
  const stops = stopsAsOf(history, asOf, undefined, policy);
  const due = officeMinutesBefore(calendar.tables, localMinuteOf(dueAt));
  // Due soon is "less than so much left": once more than the difference has passed.
  const passed = Math.floor(due - dueSoonMinutes(history, accepted, stops, dueAt, policy, calendar)) + 1;
  if (passed <= 0) return accepted.at;
  const minute = minuteOfTotal(calendar.tables, passed);
  return minute === NO_ANSWER ? undefined : Math.max(accepted.at, instantOf(minute));
}
