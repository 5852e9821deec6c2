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
