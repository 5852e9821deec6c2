import { dayOf } from '../time/index.ts';
import type { DeliveryFate, HistoryFacts } from './facts.ts';
import type { Finding, FindingCause } from './finding.ts';
import type { PortalColumns } from './portal-row.ts';
import { type HereSide, isSameMoment, type Pair, type PortalSide } from './side.ts';

/** What is known besides the two sides. Each part may be missing: then the cause may stay `unknown`. */
export interface Knowledge {
  readonly history?: HistoryFacts;
  readonly delivery?: DeliveryFate;
  /** What the portal's list has columns for: a blank tells something only where there is a column. */
  readonly columns?: Pick<PortalColumns, 'finish'>;
  /** One of the two agencies follows the other by a decision on units (merger, division, renaming). */
  readonly agenciesAreKin?: boolean;
  /** The procedure is announced here. */
  readonly procedureKnown?: boolean;
}

/** Why the two sides differ, where what they hold or the history tells it; else `unknown`. */
export function causeOf(finding: Finding, { code, here, there }: Pair, knowledge: Knowledge): FindingCause {
  switch (finding.kind) {
    case 'late-on-portal-only':
      return here && there ? causeOfPortalLate(here, there, knowledge) : 'unknown';
    case 'late-here-only':
      return here && there ? causeOfHereLate(here, there, knowledge) : 'unknown';
    case 'missing-on-portal':
      return causeOfUnsent(knowledge);
    case 'missing-here':
      return causeOfForeign(code, there);
    case 'due-differs':
      return there?.due === undefined ? 'unknown' : causeOfDue(there.due.at, there, knowledge);
    case 'finish-differs':
      return here && there ? causeOfFinish(here, there, knowledge) : 'unknown';
    case 'status-differs':
      return causeOfStatus(finding, here, there, knowledge);
    case 'agency-differs':
      return there?.agencyText === undefined && knowledge.agenciesAreKin === true ? 'merged-units' : 'agency-mapping';
    case 'procedure-differs':
      return 'procedure-mapping';
    case 'second-supplement':
      return 'second-supplement-rule';
    case 'no-due-date':
      return here === undefined ? 'unknown' : here.due === undefined ? 'no-limit-here' : 'due-not-sent';
    case 'duplicate':
      return there?.copiesDiffer === true ? 'counter-reset' : 'listed-twice';
    case 'period-effect':
      return 'outside-period';
  }
}

function causeOfPortalLate(here: HereSide, there: PortalSide, knowledge: Knowledge): FindingCause {
  if ((there.supplementRequests ?? 0) > 1) return 'second-supplement-rule';
  if (here.finish !== undefined && lacksFinish(there, knowledge)) return causeOfNoFinish(knowledge);
  const due = causeOfLaterDue(here, there, knowledge);
  if (due !== undefined) return due;
  if (here.finish !== undefined && there.finish !== undefined) {
    if (!isSameMoment(here.finish, there.finish)) return causeOfFinish(here, there, knowledge);
    // The province judges by the day, the portal to the second (spec: presets).
    if (there.due !== undefined && dayOf(there.finish.at) === dayOf(there.due.at)) return 'date-against-instant';
  }
  return 'unknown';
}

/** The due date moved here and not there: an extension or a stop that the portal did not hear of. */
function causeOfLaterDue(here: HereSide, there: PortalSide, { history }: Knowledge): FindingCause | undefined {
  if (here.due === undefined || there.due === undefined || isSameMoment(here.due, there.due)) return undefined;
  if (here.due.at < there.due.at) return undefined;
  return causeOfDue(there.due.at, there, history === undefined ? {} : { history });
}

function causeOfHereLate(here: HereSide, there: PortalSide, { history }: Knowledge): FindingCause {
  if (here.finish !== undefined && there.finish !== undefined && !isSameMoment(here.finish, there.finish)) {
    return causeOfFinish(here, there, history === undefined ? {} : { history });
  }
  if (history?.rescheduled === true && there.due !== undefined && history.currentDue !== undefined) {
    // The province counts a met extension as late, the portal goes by the new date (spec: presets, due basis).
    if (isSameMoment(history.currentDue, there.due)) return 'original-against-current';
  }
  if (here.due !== undefined && there.due !== undefined && !isSameMoment(here.due, there.due)) {
    return causeOfDue(there.due.at, there, history === undefined ? {} : { history });
  }
  if ((there.status ?? 0) >= 9 && here.finish === undefined) return 'behind-here';
  return 'unknown';
}

function causeOfDue(dueThere: number, there: PortalSide, { history }: Knowledge): FindingCause {
  if (history === undefined || there.due === undefined) return 'unknown';
  const is = (at: number | undefined) =>
    at !== undefined && isSameMoment({ at, dateOnly: false }, { at: dueThere, dateOnly: there.due?.dateOnly === true });
  if (history.stopped && is(history.portalRuleDue) && !is(history.currentDue?.at)) return 'restart-against-subtract';
  if (history.rescheduled && is(history.judgedDue)) return 'extension-not-sent';
  if (history.rescheduled && is(history.currentDue?.at)) return 'original-against-current';
  if (history.stopped && history.currentDue !== undefined && dueThere < history.currentDue.at) return 'stop-not-sent';
  return 'due-changed-on-portal';
}

function causeOfFinish(here: HereSide, there: PortalSide, { history }: Knowledge): FindingCause {
  if (here.finish === undefined || there.finish === undefined) return 'unknown';
  const { returned } = history ?? {};
  if (returned !== undefined && isSameMoment(returned, there.finish)) return 'returned-for-completed';
  return there.finish.at > here.finish.at ? 'completion-sent-late' : 'unknown';
}

/** The portal's list says that the dossier has not ended there: by its state, else by a blank where ends are written. */
function lacksFinish({ finish, status }: PortalSide, { columns }: Knowledge): boolean {
  if (finish !== undefined) return false;
  return status === undefined ? columns?.finish === true : status < 7 && status !== 3;
}

function causeOfNoFinish({ delivery }: Knowledge): FindingCause {
  if (delivery === 'refused') return 'completion-refused';
  if (delivery === 'waiting') return 'completion-waiting';
  if (delivery === 'sent') return 'message-lost';
  return 'completion-not-sent';
}

function causeOfUnsent({ delivery, procedureKnown }: Knowledge): FindingCause {
  if (delivery === 'refused') return 'refused-by-portal';
  if (delivery === 'waiting') return 'waiting-to-be-sent';
  if (delivery === 'sent') return 'message-lost';
  return procedureKnown === false ? 'unknown-procedure' : 'not-sent';
}

/** Codes of the ministries' own systems begin with G and two digits (Decision 20/2020/QĐ-TTg), those of provinces with H. */
const OF_MINISTRY = /^G\d\d\b/i;

function causeOfForeign(code: string, there: PortalSide | undefined): FindingCause {
  if (OF_MINISTRY.test(code)) return 'ministry-system';
  return there?.agencyText === undefined ? 'unknown' : 'wrong-agency';
}

function causeOfStatus(
  { behind }: Finding,
  here: HereSide | undefined,
  there: PortalSide | undefined,
  knowledge: Knowledge,
): FindingCause {
  if (behind === 'here') return 'behind-here';
  if (behind === undefined) return 'unknown';
  if (here?.finish !== undefined && there !== undefined && lacksFinish(there, knowledge)) {
    if (here.status === 9 || here.status === 10) return causeOfNoFinish(knowledge);
  }
  if (knowledge.delivery === 'refused') return 'refused-by-portal';
  if (knowledge.delivery === 'waiting') return 'waiting-to-be-sent';
  // Without a record of a message nobody knows whether one was sent.
  return knowledge.delivery === 'sent' ? 'message-lost' : 'unknown';
}
