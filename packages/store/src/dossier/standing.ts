import type { DossierEnd, DossierHistory } from '@dunghen/domain/dossier';
import type { Judgement, JudgementFlag, Verdict } from '@dunghen/domain/judgement';
import { dueSoonFrom, judge } from '@dunghen/domain/judgement';
import { compileContribution, type Exit, findStandingEnd, type Timeliness } from '@dunghen/domain/report';
import { dayOf, type Instant, startOfDay } from '@dunghen/domain/time';
import { packFlags } from './flags.ts';
import { groupCode } from './group-code.ts';
import { calendarOf, type Judging } from './judging.ts';

/** How a dossier counts in whatever window is asked for: what SQL needs in order not to judge again. */
export interface Standing {
  /** The end that stands under the policy; undefined while open. */
  readonly endedAt: Instant | undefined;
  /** Its column once ended (group-code.ts). */
  readonly endedGroup: number | undefined;
  /** Its column while open. */
  readonly openGroup: number | undefined;
  /** Where `openGroup` is "in time": from this instant on it is overdue instead. */
  readonly overdueFrom: Instant | undefined;
  /** `openGroup` and `overdueFrom` hold for windows that end after this instant (and before the end). */
  readonly openFrom: Instant | undefined;
  /** While open and in time: from this instant on it is due soon. Undefined for ended, paused and overdue ones. */
  readonly dueSoonFrom: Instant | undefined;
  /** False: the above does not tell all, the events have to be read. */
  readonly regular: boolean;
  readonly longRunning: boolean;
  readonly verdict: Verdict;
  readonly dueAt: Instant | undefined;
  readonly lateMinutes: number;
  readonly flags: number;
}

/** Dossiers that take longer are few; the others are found through the index by acceptance (count.ts). */
export const LONG_RUNNING_MS = 62 * 86_400_000;
/** After everything: no window ends later. */
const FOREVER = Number.MAX_SAFE_INTEGER;

/** Computed when the dossier is projected, for every window to come. */
export function standingOf(history: DossierHistory, judging: Judging): Standing {
  const ended = findStandingEnd(history, FOREVER, judging.policy);
  const accepted = history.acceptedAt?.at;
  if (accepted === undefined) return standingOfUnaccepted(history, ended, judging);
  // An end dated before the acceptance (imported by date) closes it as soon as it is accepted.
  const endedAt = ended === undefined ? undefined : Math.max(ended.moment.at, accepted);
  const counted = countAt(history, accepted, (endedAt ?? lastInstant(history)) + 1, judging);
  return {
    ...summaryOf(counted.judgement, ended, endedAt),
    longRunning: endedAt === undefined || endedAt - accepted > LONG_RUNNING_MS,
    endedGroup: ended === undefined ? undefined : groupOf(counted),
    ...openColumns(history, accepted, counted.judgement, judging),
    dueSoonFrom: endedAt === undefined ? soonColumn(history, counted.judgement, judging) : undefined,
    // Where the calendar ends before the due date, the verdict depends on the instant in a way of its own.
    regular: isPlainCourse(history, ended) && counted.judgement.missingYear === undefined,
  };
}

/** What a dossier counts as in the window from its acceptance up to an instant, and the judgement behind it. */
interface Counted {
  readonly judgement: Judgement;
  readonly exit: Exit | undefined;
  readonly timeliness: Timeliness | undefined;
}

function countAt(history: DossierHistory, accepted: Instant, end: Instant, judging: Judging): Counted {
  const judgeAt = judgeWith(judging);
  const window = { from: accepted, to: end, asOf: end };
  const contribution = compileContribution(window, judging.policy, judgeAt)(history);
  const judgement = contribution?.judgement ?? judgeAt(history, end);
  return { judgement, exit: contribution?.exit, timeliness: contribution?.timeliness };
}

/** The domain's judge, with each agency's own calendar. */
export function judgeWith(judging: Judging): (history: DossierHistory, asOf: Instant) => Judgement {
  return (history, asOf) => judge(history, asOf, judging.policy, calendarOf(judging, history.agencyId));
}

function summaryOf(judgement: Judgement, ended: DossierEnd | undefined, endedAt: Instant | undefined) {
  return {
    verdict: judgement.verdict,
    dueAt: judgement.dueAt,
    lateMinutes: ended === undefined ? 0 : judgement.lateMinutes,
    flags: packFlags(judgement.flags),
    endedAt,
  };
}

function standingOfUnaccepted(history: DossierHistory, ended: DossierEnd | undefined, judging: Judging): Standing {
  const judgement = judgeWith(judging)(history, lastInstant(history) + 1);
  return {
    ...summaryOf(judgement, ended, ended?.moment.at),
    endedGroup: undefined,
    openGroup: undefined,
    overdueFrom: undefined,
    openFrom: undefined,
    dueSoonFrom: undefined,
    longRunning: false,
    regular: true,
  };
}

function soonColumn(history: DossierHistory, judgement: Judgement, judging: Judging): Instant | undefined {
  if (judgement.verdict !== 'open-in-time' || judgement.dueAt === undefined) return undefined;
  const calendar = calendarOf(judging, history.agencyId);
  return dueSoonFrom(history, lastInstant(history) + 1, judgement.dueAt, judging.policy, calendar);
}

function groupOf({ exit, timeliness, judgement }: Counted): number | undefined {
  return exit === undefined ? undefined : groupCode(exit, timeliness, judgement.flags);
}

/** The dossier as if it had not ended: what it counts as in windows that end between its last stop and its end. */
function openColumns(
  history: DossierHistory,
  accepted: Instant,
  judgement: Judgement,
  judging: Judging,
): Pick<Standing, 'openGroup' | 'overdueFrom' | 'openFrom'> {
  const openFrom = lastClockInstant(history, accepted);
  // Without stops and reschedules the due date that judged the end is the one that ran before: no second judgement.
  if (judgement.dueAt !== undefined && isUntouched(history) && isSameCalendar(history, judgement, judging)) {
    const openGroup = groupCode('open-in-time', undefined, judgement.flags.filter(isOfOpenOnes));
    return { openGroup, overdueFrom: overdueFrom(judgement.dueAt, judging), openFrom };
  }
  const open: DossierHistory = { ...history, ends: [], reopenedAt: [] };
  const counted = countAt(open, accepted, openFrom + 1, judging);
  const due = counted.exit === 'open-in-time' ? counted.judgement.dueAt : undefined;
  return {
    openGroup: groupOf(counted),
    overdueFrom: due === undefined ? undefined : overdueFrom(due, judging),
    openFrom,
  };
}

/** The other flags that figures depend on say how a dossier ended. */
function isOfOpenOnes(flag: JudgementFlag): boolean {
  return flag === 'original-due-unknown';
}

function isUntouched(history: DossierHistory): boolean {
  return history.stops.length === 0 && history.reschedules.length === 0 && history.supplementRequests === undefined;
}

/** An end is judged by the calendar as known then; an open dossier by all that is known. */
function isSameCalendar(history: DossierHistory, judgement: Judgement, judging: Judging): boolean {
  const calendar = calendarOf(judging, history.agencyId);
  const known = judgement.end === undefined ? calendar : calendar.asKnownAt(judgement.end.moment.at);
  return known.fingerprint === calendar.fingerprint;
}

/** The first instant at which `judge` calls an open dossier overdue. */
function overdueFrom(dueAt: Instant, judging: Judging): Instant {
  return judging.policy.granularity === 'date' ? startOfDay(dayOf(dueAt) + 1) : dueAt + 1;
}

/** The last instant at which something happened that the clock looks at. */
function lastClockInstant(history: DossierHistory, accepted: Instant): Instant {
  let last = accepted;
  for (const stop of history.stops) last = Math.max(last, stop.from, stop.to ?? stop.from);
  for (const reschedule of history.reschedules) last = Math.max(last, reschedule.at);
  return last;
}

function lastInstant(history: DossierHistory): Instant {
  let last = lastClockInstant(history, history.acceptedAt?.at ?? history.submittedAt?.at ?? 0);
  for (const end of history.ends) last = Math.max(last, end.moment.at);
  for (const at of history.reopenedAt) last = Math.max(last, at);
  return last;
}

/**
 * Whether the columns tell all: accepted, perhaps stopped, ended once, at one agency. A reopening, a succession, a return
 * before the completion, a refusal (counted by how the dossier came into the window), or an entry after the end makes
 * what counts depend on the instant asked for in other ways.
 */
function isPlainCourse(history: DossierHistory, ended: DossierEnd | undefined): boolean {
  if (history.reopenedAt.length > 0 || (history.agencies?.length ?? 0) > 1) return false;
  if (ended === undefined) return true;
  if (ended.kind === 'refused') return false;
  if (history.stops.some((stop) => stop.from >= ended.moment.at || (stop.to ?? 0) > ended.moment.at)) return false;
  if (history.reschedules.some((reschedule) => reschedule.at >= ended.moment.at)) return false;
  return history.ends.every((end) => end.moment.at >= ended.moment.at);
}
