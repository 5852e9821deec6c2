import type { Calendar } from '@dunghen/domain/calendar';
import type { ClockTerms, Stop, StopKind } from '@dunghen/domain/deadline';
import type { Channel } from '@dunghen/domain/dossier';
import type { DayNumber, Instant } from '@dunghen/domain/time';
import { dayOf, MINUTE_MS, startOfDay } from '@dunghen/domain/time';
import type { Course, CourseEnd } from './course.ts';
import { findOriginalDue } from './course.ts';
import type { DemonstrationProcedure } from './procedure.ts';
import { limitOf, workingDaysOf } from './procedure.ts';
import type { Random } from './random.ts';
import type { Workdays } from './workdays.ts';
import { officeInstants } from './workdays.ts';

/** What the courses of dossiers are laid out by. */
export interface Ground {
  readonly calendar: Calendar;
  readonly workdays: Workdays;
  readonly terms: ClockTerms;
}

/** What a course must come to. */
export interface Wish {
  readonly procedure: DemonstrationProcedure;
  readonly channel: Channel;
  readonly end: CourseEnd;
  /** Index of the working day of the end. */
  readonly endIndex: number;
  /** Ended after the original due date. */
  readonly late: boolean;
  /** The original due date of a late one: on or after the first, before the second. */
  readonly dueFrom?: DayNumber;
  readonly dueBefore?: DayNumber;
  /** Accepted before this day. */
  readonly acceptedBefore?: DayNumber;
  /** The one stop that it has, where it has one. */
  readonly stop?: { readonly kind: StopKind; readonly stopsClock: boolean };
  readonly reschedule?: 'kept' | 'missed';
}

/**
 * Lays a course out backwards from its end, then asks the deadline clock whether it came to what was wished. Undefined
 * where the lot did not give such a course; the caller draws again.
 */
export function findCourse(ground: Ground, wish: Wish, random: Random): Course | undefined {
  const { workdays } = ground;
  const indexes = layOut(wish, random);
  const instants = officeInstants(workdays, indexes, random);
  if (instants === undefined) return undefined;
  const acceptedAt = instants[0];
  const endedAt = instants.at(-1);
  if (acceptedAt === undefined || endedAt === undefined) return undefined;
  if (dayOf(acceptedAt) >= (wish.acceptedBefore ?? Number.POSITIVE_INFINITY)) return undefined;
  const stops = stopsOf(wish, instants);
  const due = findOriginalDue(ground.calendar, wish.procedure, ground.terms, acceptedAt, stops);
  if (due === undefined || dayOf(endedAt) > due.day !== wish.late) return undefined;
  if (stops.some((stop) => stop.from >= due.at)) return undefined;
  if (due.day < (wish.dueFrom ?? due.day) || due.day >= (wish.dueBefore ?? due.day + 1)) return undefined;
  const reschedule =
    wish.reschedule === undefined
      ? undefined
      : rescheduleOf(ground, wish, { acceptedAt, endedAt, due: due.day }, random);
  if (wish.reschedule !== undefined && reschedule === undefined) return undefined;
  return {
    procedure: wish.procedure,
    channel: wish.channel,
    submittedAt: submissionOf(wish.channel, acceptedAt, random),
    acceptedAt,
    stops,
    ...(reschedule === undefined ? {} : { reschedule }),
    end: { kind: wish.end, at: endedAt },
    ...returnOf(wish, endedAt, random, workdays),
    dueAt: due.at,
    late: wish.late,
  };
}

/** Working days of acceptance, of the stop where there is one, and of the end. */
function layOut(wish: Wish, random: Random): readonly number[] {
  const span = workingDaysOf(limitOf(wish.procedure));
  const used = wish.late ? span + lateness(random) : usedOf(span, wish.end, random);
  const start = wish.endIndex - used;
  if (wish.stop === undefined) return [start, wish.endIndex];
  const before = random.whole(Math.min(1, span - 1), Math.max(1, Math.min(3, span - 1)));
  const waited = wish.stop.kind === 'suspension' ? random.whole(6, 15) : random.whole(1, 9);
  // A supplement starts the limit again (Decree 61/2018, article 19.4); the other stops only hold it.
  if (wish.stop.kind === 'supplement') return [start - waited - before, start - waited, start, wish.endIndex];
  const accepted = wish.endIndex - used - waited;
  return [accepted, accepted + Math.min(before, used), accepted + Math.min(before, used) + waited, wish.endIndex];
}

/** Two of five results come on the day itself, the others earlier. */
function usedOf(span: number, end: CourseEnd, random: Random): number {
  if (end === 'withdrawn') return random.whole(0, Math.max(0, span - 1));
  if (span === 0 || random.chance(0.4)) return span;
  return random.whole(Math.floor(span / 3), span - 1);
}

function lateness(random: Random): number {
  const draw = random.fraction();
  if (draw < 0.6) return random.whole(1, 3);
  return draw < 0.92 ? random.whole(4, 9) : random.whole(10, 22);
}

function stopsOf(wish: Wish, instants: readonly Instant[]): readonly Stop[] {
  const [, from, to] = instants;
  if (wish.stop === undefined || from === undefined || to === undefined) return [];
  const { kind, stopsClock } = wish.stop;
  return [kind === 'payment' ? { kind, from, to, stopsClock } : { kind, from, to }];
}

/** An apology goes out on the working day before the due date at the latest (Decree 61/2018, article 19.9). */
function rescheduleOf(
  ground: Ground,
  wish: Wish,
  course: { readonly acceptedAt: Instant; readonly endedAt: Instant; readonly due: DayNumber },
  random: Random,
): Course['reschedule'] {
  const { workdays, calendar } = ground;
  const dueIndex = workdays.indexFrom(course.due);
  const at = officeInstants(workdays, [dueIndex - 1], random)?.[0];
  const kept = wish.reschedule === 'kept';
  const gained = kept ? Math.max(wish.endIndex - dueIndex, 0) + random.whole(0, 2) : random.whole(1, 5);
  const day = workdays.dayAt(dueIndex + Math.max(1, gained));
  const dueAt = day === undefined ? undefined : calendar.closeOf(day);
  if (at === undefined || dueAt === undefined || day === undefined) return undefined;
  const inTime = at > course.acceptedAt + 10 * MINUTE_MS && at < course.endedAt;
  const asWished = kept === dayOf(course.endedAt) <= day;
  return inTime && asWished ? { at, dueAt, kept } : undefined;
}

/** Online ones come in at all hours; by post they take days; at the counter the check takes minutes. */
function submissionOf(channel: Channel, acceptedAt: Instant, random: Random): Instant {
  switch (channel) {
    case 'direct':
      return acceptedAt - random.whole(4, 14) * MINUTE_MS;
    case 'postal':
      return startOfDay(dayOf(acceptedAt) - random.whole(2, 4)) + random.whole(8 * 60, 16 * 60) * MINUTE_MS;
    case 'online':
      return random.chance(0.6)
        ? acceptedAt - random.whole(9, 7 * 8) * MINUTE_MS
        : startOfDay(dayOf(acceptedAt) - 1) + random.whole(17 * 60 + 40, 22 * 60 + 30) * MINUTE_MS;
  }
}

/** A result online is returned at once, at the counter when it is fetched; some are not fetched. */
function returnOf(wish: Wish, endedAt: Instant, random: Random, workdays: Workdays): Pick<Course, 'returnedAt'> {
  if (wish.end !== 'completed' || random.chance(0.02)) return {};
  if (wish.channel === 'online') return { returnedAt: endedAt + random.whole(1, 9) * MINUTE_MS };
  if (workingDaysOf(limitOf(wish.procedure)) === 0) return { returnedAt: endedAt + random.whole(2, 15) * MINUTE_MS };
  const fetched = officeInstants(workdays, [wish.endIndex + random.whole(1, 4)], random)?.[0];
  return fetched === undefined ? {} : { returnedAt: fetched };
}

/** Refused at intake: within the eight working hours of the check (Decree 45/2020), with what is missing. */
export function findRefusal(ground: Ground, wish: Wish, random: Random): Course | undefined {
  const refusedAt = officeInstants(ground.workdays, [wish.endIndex], random)?.[0];
  if (refusedAt === undefined) return undefined;
  const submittedAt = submissionOf(wish.channel, refusedAt, random);
  const { procedure, channel } = wish;
  return { procedure, channel, submittedAt, stops: [], end: { kind: 'refused', at: refusedAt }, late: false };
}

/** Stopped because the supplement that was asked never came; the notice goes out 20 to 30 working days after. */
export function findStopped(ground: Ground, wish: Wish, random: Random): Course | undefined {
  const asked = wish.endIndex - random.whole(20, 30);
  const instants = officeInstants(ground.workdays, [asked - random.whole(1, 2), asked, wish.endIndex], random);
  const [acceptedAt, askedAt, stoppedAt] = instants ?? [];
  if (acceptedAt === undefined || askedAt === undefined || stoppedAt === undefined) return undefined;
  const due = findOriginalDue(ground.calendar, wish.procedure, ground.terms, acceptedAt, []);
  if (due === undefined || askedAt >= due.at) return undefined;
  const { procedure, channel } = wish;
  return {
    procedure,
    channel,
    submittedAt: submissionOf(channel, acceptedAt, random),
    acceptedAt,
    stops: [{ kind: 'supplement', from: askedAt }],
    end: { kind: 'stopped', at: stoppedAt },
    late: false,
  };
}
