import type { Calendar } from '../calendar/index.ts';
import type { DossierHistory } from '../dossier/index.ts';
import { type JudgementPolicy, judge, PORTAL_766_POLICY } from '../judgement/index.ts';
import type { Instant, Moment } from '../time/index.ts';

/** What became of the messages that tell the portal of a dossier. */
export type DeliveryFate = 'none' | 'waiting' | 'refused' | 'sent';

/** What of a dossier's history tells why the portal says something else. */
export interface HistoryFacts {
  /** When the result was handed out. */
  readonly returned?: Moment;
  /** The due date that the province judges by, and the one that was promised last. */
  readonly judgedDue?: Instant;
  readonly currentDue?: Moment;
  /** The due date of our own facts by the portal's rules (waiting is subtracted). */
  readonly portalRuleDue?: Instant;
  /** Our own facts, judged by the portal's rules, are late: the two rules differ, not the data. */
  readonly lateByPortalRule: boolean;
  readonly rescheduled: boolean;
  readonly stopped: boolean;
}

/** The facts as of an instant; `history` is the fold up to it. */
export function historyFacts(
  history: DossierHistory,
  asOf: Instant,
  policy: JudgementPolicy,
  calendar: Calendar,
): HistoryFacts {
  const judged = judge(history, asOf, policy, calendar);
  const current = judge(history, asOf, { ...policy, dueBasis: 'current' }, calendar);
  const portal = judge(history, asOf, PORTAL_766_POLICY, calendar);
  const returned = history.ends.findLast(({ kind }) => kind === 'returned')?.moment;
  return {
    ...(returned === undefined ? {} : { returned }),
    ...(judged.dueAt === undefined ? {} : { judgedDue: judged.dueAt }),
    ...(current.dueAt === undefined ? {} : { currentDue: momentOf(current.dueAt, history) }),
    ...(portal.dueAt === undefined ? {} : { portalRuleDue: portal.dueAt }),
    lateByPortalRule: portal.verdict === 'late' || portal.verdict === 'open-overdue',
    rescheduled: history.reschedules.length > 0,
    stopped: history.stops.length > 0,
  };
}

/** A due date of which only the day was promised is compared by its day. */
function momentOf(at: Instant, { promisedDue, reschedules }: DossierHistory): Moment {
  const last = reschedules.at(-1);
  const dateOnly = last === undefined ? promisedDue?.moment.dateOnly === true : last.dateOnly === true;
  return { at, dateOnly };
}
