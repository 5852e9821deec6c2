import type { DossierEnd, DossierHistory, EndKind } from '../dossier/index.ts';
import { isApart, type Judgement, type JudgementPolicy, type Verdict } from '../judgement/index.ts';
import type { Instant } from '../time/index.ts';
import type { TallyWindow } from './figures.ts';
import { findLastReopening, findStandingEnd, historyBefore } from './spell.ts';
import { agencyAt, type Move, movesBetween } from './succession.ts';

/** How a dossier came into the window. */
export type Entry = 'carried-over' | 'reopened' | 'online' | 'direct' | 'postal';

/** Where a dossier stands at the end of the window: the column that counts it. */
export type Exit =
  | 'early'
  | 'on-time'
  | 'late'
  | 'no-due-date'
  | 'rejected'
  | 'withdrawn'
  | 'stopped'
  | 'open-in-time'
  | 'open-paused'
  | 'open-overdue'
  | 'open-no-limit';

/** How an ended dossier kept its due date, whichever column counts it. */
export type Timeliness = 'early' | 'on-time' | 'late' | 'no-due-date';

/** What one dossier adds to the figures of a window: one entry, one exit, and the successions between. */
export interface Contribution {
  readonly entry: Entry;
  readonly entryAgencyId: string;
  readonly exit: Exit;
  /** Of ended dossiers only. */
  readonly timeliness?: Timeliness;
  /** The resolving agency at the moment judged; lateness counts for it alone (spec: three agencies of a dossier). */
  readonly exitAgencyId: string;
  readonly moves: readonly Move[];
  readonly judgement: Judgement;
}

/** `judge` of the domain with policy and calendar given. Ends that the policy keeps apart carry their verdict too. */
export type JudgeAt = (history: DossierHistory, asOf: Instant) => Judgement;

/** The end of the window that counts: `asOf` replaces `to` where it is earlier. Exclusive. */
export function effectiveEnd(window: TallyWindow): Instant {
  return Math.min(window.to, window.asOf);
}

/**
 * Compiles the counting of one window by one policy; the result gives a dossier's contribution, or undefined where it
 * counts in nothing: never accepted, accepted later, ended before the window, refused at intake.
 */
export function compileContribution(window: TallyWindow, policy: JudgementPolicy, judgeAt: JudgeAt) {
  const end = effectiveEnd(window);

  return function contribute(history: DossierHistory): Contribution | undefined {
    const accepted = history.acceptedAt?.at;
    if (accepted === undefined || accepted >= end) return undefined;
    const entry = findEntry(history, accepted, window.from, end, policy);
    if (entry === undefined) return undefined;

    const known = historyBefore(history, end);
    const standing = findStandingEnd(history, end, policy);
    const judgement = judgeAt(known, end);
    if (standing === undefined) return contributionOfOpen(history, entry, end, judgement);
    if (standing.kind === 'refused') return contributionOfRefused(history, entry, standing, judgement);
    const timeliness = timelinessOf(judgement.verdict);
    const exit = isApart(standing.kind, policy) ? apartExit(standing.kind) : timeliness;
    return contributionOfEnded(history, entry, standing, judgement, exit, timeliness);
  };
}

interface EntryPoint {
  readonly entry: Entry;
  /** The instant by which the agency of entry is told; successions after it are moves. */
  readonly at: Instant;
}

function findEntry(
  history: DossierHistory,
  accepted: Instant,
  from: Instant,
  end: Instant,
  policy: JudgementPolicy,
): EntryPoint | undefined {
  if (accepted >= from) return { entry: history.channel, at: accepted };
  // A succession at `from` itself belongs to this window: the dossier is carried over at the predecessor.
  if (findStandingEnd(history, from, policy) === undefined) return { entry: 'carried-over', at: from - 1 };
  const reopenedAt = findLastReopening(history, end);
  if (reopenedAt === undefined || reopenedAt < from) return undefined;
  return { entry: 'reopened', at: firstReopeningFrom(history, from) };
}

function firstReopeningFrom(history: DossierHistory, from: Instant): Instant {
  for (const at of history.reopenedAt) if (at >= from) return at;
  return from;
}

function contributionOfOpen(
  history: DossierHistory,
  entry: EntryPoint,
  end: Instant,
  judgement: Judgement,
): Contribution {
  return {
    entry: entry.entry,
    entryAgencyId: agencyAt(history, entry.at),
    exit: openExit(judgement.verdict),
    exitAgencyId: agencyAt(history, end - 1),
    moves: movesBetween(history, entry.at, end - 1),
    judgement,
  };
}

/**
 * A dossier that no event has ended can still be judged as ended (index 766: a first supplement that never came ends it
 * at its request); it waits for the applicant and counts as paused, or as overdue where it was asked too late.
 */
function openExit(verdict: Verdict): Exit {
  switch (verdict) {
    case 'open-in-time':
      return 'open-in-time';
    case 'open-overdue':
    case 'late':
      return 'open-overdue';
    case 'paused':
    case 'early':
    case 'on-time':
      return 'open-paused';
    case 'no-limit':
    case 'out-of-scope':
      return 'open-no-limit';
  }
}

/**
 * Refused at intake means never received. A refusal recorded in a later window than the acceptance has to leave the
 * open ones again, and does so among the stopped (decision 0050).
 */
function contributionOfRefused(
  history: DossierHistory,
  entry: EntryPoint,
  standing: DossierEnd,
  judgement: Judgement,
): Contribution | undefined {
  if (entry.entry !== 'carried-over' && entry.entry !== 'reopened') return undefined;
  return contributionOfEnded(history, entry, standing, judgement, 'stopped', 'no-due-date');
}

function contributionOfEnded(
  history: DossierHistory,
  entry: EntryPoint,
  standing: DossierEnd,
  judgement: Judgement,
  exit: Exit,
  timeliness: Timeliness,
): Contribution {
  // An end dated before its entry (imported by date) is counted at the agency of entry.
  const endedAt = Math.max(standing.moment.at, entry.at);
  return {
    entry: entry.entry,
    entryAgencyId: agencyAt(history, entry.at),
    exit,
    timeliness,
    exitAgencyId: agencyAt(history, endedAt),
    moves: movesBetween(history, entry.at, endedAt),
    judgement,
  };
}

function timelinessOf(verdict: Verdict): Timeliness {
  switch (verdict) {
    case 'early':
    case 'on-time':
    case 'late':
      return verdict;
    case 'no-limit':
    case 'out-of-scope':
    case 'open-in-time':
    case 'open-overdue':
    case 'paused':
      return 'no-due-date';
  }
}

function apartExit(kind: EndKind): Exit {
  if (kind === 'rejected' || kind === 'withdrawn') return kind;
  return 'stopped';
}
