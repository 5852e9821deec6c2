import type { Calendar } from '../calendar/index.ts';
import { officeMinutesBefore } from '../calendar/tables.ts';
import { stopsTheClock } from '../deadline/stops.ts';
import type { DossierHistory } from '../dossier/index.ts';
import { type Instant, localMinuteOf } from '../time/index.ts';
import { stepDueOf } from './due.ts';
import type { DossierRecord } from './record.ts';

/** One doing of a step, or one opinion that was asked, with its time. Office minutes. */
export interface TimeUsed {
  readonly kind: 'step' | 'opinion';
  /** Key of the step; id of the opinion. */
  readonly key: string;
  /** Whose time it is. */
  readonly agencyId: string;
  readonly from: Instant;
  /** Absent while it is under way. */
  readonly to?: Instant;
  readonly dueAt?: Instant;
  /** Without the stops of the clock; of an opinion with them, since they do not concern whoever was asked. */
  readonly minutes: number;
  /** After its own due instant; 0 where it was in time or has none. */
  readonly lateMinutes: number;
}

/**
 * Which step and which agency used up the time (spec: process; Decree 61/2018, article 19.5–7), as of an instant, in
 * order of time. For the process-control slip, notes and the list of dossiers; the verdict on the dossier is `judge`'s.
 */
export function timeUsed(record: DossierRecord, calendar: Calendar, asOf: Instant): readonly TimeUsed[] {
  const steps = record.steps.map((step): TimeUsed => {
    const { startedAt: from, finishedAt: to, agencyId } = step;
    const dueAt = stepDueOf(record, step, calendar);
    const minutes = runningMinutes(calendar, record.history, from, to ?? asOf);
    return { kind: 'step', key: step.step, agencyId, from, ...rest(calendar, to, dueAt, asOf), minutes };
  });
  const opinions = record.opinions.map((opinion): TimeUsed => {
    const { id, agencyId, askedAt: from, givenAt: to, dueAt } = opinion;
    const minutes = officeMinutes(calendar, from, to ?? asOf);
    return { kind: 'opinion', key: id, agencyId, from, ...rest(calendar, to, dueAt, asOf), minutes };
  });
  return [...steps, ...opinions].toSorted((a, b) => a.from - b.from);
}

/** What was latest against its own limit, if anything was: the name that the note of an overdue dossier bears. */
export function mostLate(used: readonly TimeUsed[]): TimeUsed | undefined {
  return used.filter(({ lateMinutes }) => lateMinutes > 0).toSorted((a, b) => b.lateMinutes - a.lateMinutes)[0];
}

function rest(
  calendar: Calendar,
  to: Instant | undefined,
  dueAt: Instant | undefined,
  asOf: Instant,
): Pick<TimeUsed, 'to' | 'dueAt' | 'lateMinutes'> {
  return {
    ...(to === undefined ? undefined : { to }),
    ...(dueAt === undefined ? undefined : { dueAt }),
    lateMinutes: dueAt === undefined ? 0 : officeMinutes(calendar, dueAt, to ?? asOf),
  };
}

/** Office minutes between two instants that no stop of the clock held. */
function runningMinutes(calendar: Calendar, { stops }: DossierHistory, from: Instant, to: Instant): number {
  const bounds = stops
    .filter(stopsTheClock)
    .map((stop) => ({ from: Math.max(stop.from, from), to: Math.min(stop.to ?? to, to) }))
    .filter((stop) => stop.to > stop.from)
    .toSorted((a, b) => a.from - b.from);
  let minutes = officeMinutes(calendar, from, to);
  let counted = from;
  for (const stop of bounds) {
    minutes -= officeMinutes(calendar, Math.max(stop.from, counted), stop.to);
    counted = Math.max(counted, stop.to);
  }
  return minutes;
}

/** Days without calendar rows count nothing. */
function officeMinutes({ tables }: Calendar, from: Instant, to: Instant): number {
  const before = (at: Instant): number => officeMinutesBefore(tables, localMinuteOf(at));
  return Math.max(0, before(to) - before(from));
}
