import { dayOf, type Instant } from '../time/index.ts';
import type { ApologyDays } from './days.ts';

/** How far the letter of a dossier is; instants as they happened. */
export interface LetterCourse {
  readonly draftedAt: Instant;
  /** Put before the head of the agency (trình ký). */
  readonly submittedAt?: Instant;
  readonly signedAt?: Instant;
  /** Numbered and handed to post, e-mail or messages. */
  readonly sentAt?: Instant;
  /** Not signed by the head, or replaced by another draft. */
  readonly closedAt?: Instant;
}

/** What of a dossier decides whether it owes an apology. */
export interface ApologyFacts {
  /** As promised before any new date; absent while a stop holds the clock, or where there is no limit. */
  readonly dueAt?: Instant;
  readonly days?: ApologyDays;
  /** Completed, rejected, withdrawn, stopped. */
  readonly endedAt?: Instant;
  /** By the one verdict function: resolved late, or open and overdue. */
  readonly isLate: boolean;
  readonly letter?: LetterCourse;
  /** A letter or a new date that stands in the dossier's own history (`findApology`). */
  readonly apologisedAt?: Instant;
}

/**
 * - `none`: nothing to apologise for (in time so far, done in time, clock stopped, no limit);
 * - `to-prepare`, `drafted`, `submitted`, `signed`: it will not make it, and so far the letter is;
 * - `sent-on-time`, `sent-late` ("xin lỗi chậm"): sent by the last day for it, or after;
 * - `missing` ("chưa xin lỗi"): late, and no letter was sent. It stands on the exception list of its agency.
 */
export type ApologyState =
  | 'none'
  | 'to-prepare'
  | 'drafted'
  | 'submitted'
  | 'signed'
  | 'sent-on-time'
  | 'sent-late'
  | 'missing';

export const APOLOGY_STATES: readonly ApologyState[] = [
  'none',
  'to-prepare',
  'drafted',
  'submitted',
  'signed',
  'sent-on-time',
  'sent-late',
  'missing',
];

/** The state of a dossier at an instant (Decree 61/2018, article 19.9; Decree 118/2025 from 2025-07-01: its text was not found). Pure. */
export function apologyState(facts: ApologyFacts, now: Instant): ApologyState {
  const sentAt = facts.apologisedAt ?? facts.letter?.sentAt;
  if (sentAt !== undefined) return wasInTime(facts, sentAt) ? 'sent-on-time' : 'sent-late';
  if (facts.isLate) return 'missing';
  if (facts.endedAt !== undefined || facts.dueAt === undefined) return 'none';
  const { letter } = facts;
  if (letter !== undefined && letter.closedAt === undefined) return stageOf(letter);
  return facts.days !== undefined && now >= facts.days.taskFrom ? 'to-prepare' : 'none';
}

/** How far a letter that was not sent is, whatever has become of the dossier. */
export function stageOf({ submittedAt, signedAt }: LetterCourse): 'drafted' | 'submitted' | 'signed' {
  if (signedAt !== undefined) return 'signed';
  return submittedAt === undefined ? 'drafted' : 'submitted';
}

function wasInTime({ days }: ApologyFacts, sentAt: Instant): boolean {
  return days !== undefined && dayOf(sentAt) <= days.letterBy;
}

/** As pages, files and the API name it. */
export function apologyStateText(state: ApologyState): string {
  switch (state) {
    case 'none':
      return 'không phải xin lỗi';
    case 'to-prepare':
      return 'cần chuẩn bị';
    case 'drafted':
      return 'đã soạn';
    case 'submitted':
      return 'đã trình';
    case 'signed':
      return 'đã ký';
    case 'sent-on-time':
      return 'đã gửi đúng hạn';
    case 'sent-late':
      return 'xin lỗi chậm';
    case 'missing':
      return 'chưa xin lỗi';
  }
}
