import { padCount } from '../text/index.ts';
import type { Instant } from '../time/index.ts';

/** One dossier behind a late or an open overdue figure, as lists show it. */
export interface DossierLine {
  readonly code: string;
  readonly procedureCode?: string;
  readonly procedureName?: string;
  readonly agencyName: string;
  readonly officer?: string;
  /** Never printed unmasked in anything public. */
  readonly applicant?: string;
  readonly state: 'late' | 'open-overdue';
  readonly receivedAt: Instant;
  readonly dueAt?: Instant;
  /** Absent while open. */
  readonly finishedAt?: Instant;
  /** Office minutes after the due instant. */
  readonly lateMinutes: number;
  /** Office minutes after the legal limit, where the promised one is shorter; absent where they are one. */
  readonly legalLateMinutes?: number;
  /** The step, and the agency, that used up the time. */
  readonly step?: string;
  readonly cause?: string;
  readonly apology?: ApologyLine;
}

export interface ApologyLine {
  /** Number and date of the letter, as printed: "12/TB-UBND ngày 10/01/2024". */
  readonly letter?: string;
  readonly rescheduledTo?: Instant;
}

/**
 * Office minutes as chips, lists and documents print them (spec: ui, countdown chip): "02 ngày làm việc 3 giờ", below a
 * day "1 giờ 30 phút làm việc", '' for none. `standardDay`: office minutes of an ordinary day.
 */
export function latenessText(minutes: number, standardDay = 480): string {
  const days = Math.floor(minutes / standardDay);
  const rest = minutes - days * standardDay;
  const hours = Math.floor(rest / 60);
  const hoursText = hours === 0 ? [] : [`${hours} giờ`];
  if (days > 0) return [`${padCount(days)} ngày làm việc`, ...hoursText].join(' ');
  const parts = [...hoursText, ...(rest % 60 === 0 ? [] : [`${rest % 60} phút`])];
  return parts.length === 0 ? '' : `${parts.join(' ')} làm việc`;
}

/** "quá hạn 02 ngày làm việc"; "quá hạn" where no office minute has passed since. */
export function overdueText(minutes: number, standardDay?: number): string {
  return `quá hạn ${latenessText(minutes, standardDay)}`.trimEnd();
}

/** "còn 01 ngày làm việc 3 giờ"; "đến hạn trong ngày" where office hours are over and the due date is not. */
export function remainingText(minutes: number, standardDay?: number): string {
  return minutes <= 0 ? 'đến hạn trong ngày' : `còn ${latenessText(minutes, standardDay)}`;
}

/** A name for public lists: the initials only, "N.V.A." (reference: personal data). */
export function maskName(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.map((word) => `${[...word][0]?.toUpperCase() ?? ''}.`).join('');
}

/** "đã xin lỗi (12/TB-UBND ngày 10/01/2024)" or "chưa xin lỗi". */
export function apologyText(line: DossierLine): string {
  if (line.apology === undefined) return 'chưa xin lỗi';
  return line.apology.letter === undefined ? 'đã xin lỗi' : `đã xin lỗi (${line.apology.letter})`;
}
