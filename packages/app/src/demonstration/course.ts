import type { Calendar } from '@dunghen/domain/calendar';
import type { ClockTerms, Reschedule, Stop } from '@dunghen/domain/deadline';
import { dueDate } from '@dunghen/domain/deadline';
import type { Channel } from '@dunghen/domain/dossier';
import type { DayNumber, Instant } from '@dunghen/domain/time';
import { dayOf } from '@dunghen/domain/time';
import type { DemonstrationProcedure } from './procedure.ts';
import { limitOf } from './procedure.ts';

export type CourseEnd = 'completed' | 'rejected' | 'withdrawn' | 'stopped' | 'refused';

/** What becomes of one invented dossier, in instants: its events are written from this. */
export interface Course {
  readonly procedure: DemonstrationProcedure;
  readonly channel: Channel;
  readonly submittedAt: Instant;
  /** Absent where the dossier was refused at intake. */
  readonly acceptedAt?: Instant;
  readonly stops: readonly Stop[];
  /** Given before the due date; `kept` says whether the result came by it. */
  readonly reschedule?: Reschedule & { readonly kept: boolean };
  readonly end: { readonly kind: CourseEnd; readonly at: Instant };
  readonly returnedAt?: Instant;
  /** The original due date; absent where the clock never ran to one. */
  readonly dueAt?: Instant;
  readonly late: boolean;
}

/** The day on which a dossier is due by its original due date, and the instant; undefined while a stop is open. */
export function findOriginalDue(
  calendar: Calendar,
  procedure: DemonstrationProcedure,
  terms: ClockTerms,
  acceptedAt: Instant,
  stops: readonly Stop[],
): { readonly at: Instant; readonly day: DayNumber } | undefined {
  const outcome = dueDate(calendar, { acceptedAt, limit: limitOf(procedure), terms, stops, reschedules: [] });
  if (!outcome.ok || outcome.dueAt === undefined) return undefined;
  return { at: outcome.dueAt, day: dayOf(outcome.dueAt) };
}
