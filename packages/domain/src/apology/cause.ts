import type { Calendar } from '../calendar/index.ts';
import type { DossierRecord } from '../lifecycle/index.ts';
import { padCount } from '../text/index.ts';
import type { Instant } from '../time/index.ts';

/** An agency that was asked and had not answered in time. */
export interface LateAnswer {
  readonly agencyId: string;
  /** Whole working days after its own date, up to its answer or to now; at least 1. */
  readonly workingDays: number;
}

/**
 * Whose opinion was asked, and by then silent or late (Decree 61/2018, article 19.5): the letter names them with their
 * days. Nobody else is named.
 */
export function lateAnswers(
  { opinions }: Pick<DossierRecord, 'opinions'>,
  calendar: Calendar,
  at: Instant,
): readonly LateAnswer[] {
  const days = new Map<string, number>();
  for (const { agencyId, askedAt, dueAt, givenAt } of opinions) {
    const end = givenAt === undefined || givenAt > at ? at : givenAt;
    if (askedAt > at || end <= dueAt) continue;
    const late = Math.max(1, Math.floor(calendar.officeMinutesBetween(dueAt, end) / calendar.standardDay));
    days.set(agencyId, Math.max(days.get(agencyId) ?? 0, late));
  }
  return [...days].map(([agencyId, workingDays]) => ({ agencyId, workingDays }));
}

/** "Sở Xây dựng (trả lời chậm 03 ngày làm việc)". */
export function lateAnswerText(name: string, workingDays: number): string {
  return `${name} (trả lời chậm ${padCount(workingDays)} ngày làm việc)`;
}
