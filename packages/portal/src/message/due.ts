import type { Calendar } from '@dunghen/domain/calendar';
import type { DossierEvent, DossierHistory } from '@dunghen/domain/dossier';
import { foldHistory } from '@dunghen/domain/dossier';
import { dueOf } from '@dunghen/domain/lifecycle';
import type { Instant } from '@dunghen/domain/time';

/**
 * The due date that the applicant was promised last. What is waited for has no end yet, or ended with the dossier: it
 * moves no date until then, and the one before it stays on the receipt, so that is what is sent. Undefined: not
 * accepted, no limit, or a year without calendar.
 */
export function promisedDue(history: DossierHistory, calendar: Calendar): Instant | undefined {
  const due = dueOf({ ...history, stops: history.stops.filter(({ to }) => to !== undefined) }, calendar);
  return due.ok ? due.dueAt : undefined;
}

/** As of events that are effective already. */
export function promisedDueOf(effective: readonly DossierEvent[], calendar: Calendar): Instant | undefined {
  const history = foldHistory(effective);
  return history === undefined ? undefined : promisedDue(history, calendar);
}
