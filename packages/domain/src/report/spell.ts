import type { DossierEnd, DossierHistory } from '../dossier/index.ts';
import { findEnd } from '../judgement/end.ts';
import type { JudgementPolicy } from '../judgement/index.ts';
import type { Instant } from '../time/index.ts';

/**
 * Whether a dossier is open, by the same ends as `judge` looks at. All times here are exclusive: what happened at
 * `before` itself belongs to the next window, so that what is open at the end of one is carried over into the other
 * (spec: tally, invariants).
 */

/** The end that stands just before an instant; undefined while the dossier is open then. */
export function findStandingEnd(
  history: DossierHistory,
  before: Instant,
  policy: JudgementPolicy,
): DossierEnd | undefined {
  // Instants are whole milliseconds, so the one before is the last that belongs to the window.
  return findEnd(history, before - 1, policy)?.end;
}

/** The last reopening before an instant. */
export function findLastReopening(history: DossierHistory, before: Instant): Instant | undefined {
  let last: Instant | undefined;
  for (const at of history.reopenedAt) {
    if (at < before) last = at;
  }
  return last;
}

/** The history as it stood just before an instant, where something happened at the instant itself; else the same object. */
export function historyBefore(history: DossierHistory, before: Instant): DossierHistory {
  if (!touches(history, before)) return history;
  return {
    ...history,
    stops: history.stops
      .filter((stop) => stop.from < before)
      .map((stop) => {
        if (stop.to !== before) return stop;
        const { to: _to, toDateOnly: _dateOnly, ...open } = stop;
        return open;
      }),
    reschedules: history.reschedules.filter((reschedule) => reschedule.at < before),
    ends: history.ends.filter((end) => end.moment.at < before),
    reopenedAt: history.reopenedAt.filter((at) => at < before),
  };
}

/** Loops rather than `some`: this runs once a dossier over millions, and a closure each would be most of its cost. */
function touches(history: DossierHistory, at: Instant): boolean {
  for (const end of history.ends) if (end.moment.at === at) return true;
  for (const stop of history.stops) if (stop.from === at || stop.to === at) return true;
  for (const reschedule of history.reschedules) if (reschedule.at === at) return true;
  for (const reopened of history.reopenedAt) if (reopened === at) return true;
  return false;
}
