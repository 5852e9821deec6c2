import type { AgencyFigures, ApartFigures } from './figures.ts';

/** Figures while they are being added up; never handed out. */
export type CountingFigures = Counting<AgencyFigures>;

type Counting<T> = { -readonly [K in keyof T]: T[K] extends number | string ? T[K] : Counting<T[K]> };

const noneApart = () => ({ total: 0, afterDue: 0, early: 0, onTime: 0, noDueDate: 0 });

/** Figures of nothing, to be counted up. */
export function startCounting(agencyId: string): CountingFigures {
  return {
    agencyId,
    carriedOver: 0,
    reopened: 0,
    received: { online: 0, direct: 0, postal: 0 },
    movedIn: 0,
    movedOut: 0,
    early: 0,
    onTime: 0,
    late: 0,
    noDueDate: 0,
    rejected: noneApart(),
    withdrawn: noneApart(),
    stopped: noneApart(),
    open: { inTime: 0, paused: 0, overdue: 0, noLimit: 0 },
    lateButMetReschedule: 0,
    originalDueUnknown: 0,
    endByReturn: 0,
    form06aEntries: { online: 0, direct: 0, postal: 0, carriedOver: 0, reopened: 0 },
  };
}

/** Figures of an agency where nothing happened. */
export function emptyFigures(agencyId: string): AgencyFigures {
  return startCounting(agencyId);
}

/** The sum of figures, named by `agencyId`. */
export function addFigures(agencyId: string, parts: Iterable<AgencyFigures>): AgencyFigures {
  const sum = startCounting(agencyId);
  for (const part of parts) addInto(sum, part);
  return sum;
}

/** Adds `part` to `sum`, whose agency stays. */
export function addInto(sum: CountingFigures, part: AgencyFigures): void {
  sum.carriedOver += part.carriedOver;
  sum.reopened += part.reopened;
  sum.received.online += part.received.online;
  sum.received.direct += part.received.direct;
  sum.received.postal += part.received.postal;
  sum.movedIn += part.movedIn;
  sum.movedOut += part.movedOut;
  sum.early += part.early;
  sum.onTime += part.onTime;
  sum.late += part.late;
  sum.noDueDate += part.noDueDate;
  addApart(sum.rejected, part.rejected);
  addApart(sum.withdrawn, part.withdrawn);
  addApart(sum.stopped, part.stopped);
  sum.open.inTime += part.open.inTime;
  sum.open.paused += part.open.paused;
  sum.open.overdue += part.open.overdue;
  sum.open.noLimit += part.open.noLimit;
  sum.lateButMetReschedule += part.lateButMetReschedule;
  sum.originalDueUnknown += part.originalDueUnknown;
  sum.endByReturn += part.endByReturn;
  addForm06aEntries(sum, part);
}

function addApart(sum: Counting<ApartFigures>, part: ApartFigures): void {
  sum.total += part.total;
  sum.afterDue += part.afterDue;
  sum.early += part.early;
  sum.onTime += part.onTime;
  sum.noDueDate += part.noDueDate;
}

function addForm06aEntries(sum: CountingFigures, part: AgencyFigures): void {
  sum.form06aEntries.online += part.form06aEntries.online;
  sum.form06aEntries.direct += part.form06aEntries.direct;
  sum.form06aEntries.postal += part.form06aEntries.postal;
  sum.form06aEntries.carriedOver += part.form06aEntries.carriedOver;
  sum.form06aEntries.reopened += part.form06aEntries.reopened;
}

/** "Đã giải quyết" as every table prints it: early, on time and late (spec: tally, invariants). */
export function resolvedOf(figures: AgencyFigures): number {
  return figures.early + figures.onTime + figures.late;
}

/** Accepted in the window, by all channels. */
export function receivedOf(figures: AgencyFigures): number {
  return figures.received.online + figures.received.direct + figures.received.postal;
}

/** Not ended at the end of the window, paused ones and those without a limit included. */
export function openOf(figures: AgencyFigures): number {
  return figures.open.inTime + figures.open.paused + figures.open.overdue + figures.open.noLimit;
}

/** What came in: carried over, received, reopened and taken over from predecessors. Equals `outcomesOf`, always. */
export function entriesOf(figures: AgencyFigures): number {
  return figures.carriedOver + receivedOf(figures) + figures.reopened + figures.movedIn;
}

/** What became of what came in; equals `entriesOf`, always. */
export function outcomesOf(figures: AgencyFigures): number {
  const apart = figures.rejected.total + figures.withdrawn.total + figures.stopped.total;
  return resolvedOf(figures) + figures.noDueDate + apart + openOf(figures) + figures.movedOut;
}

/** Whether an agency is named in the report: resolved late, or open and overdue (spec: annex). */
export function hasOverdue(figures: AgencyFigures): boolean {
  return figures.late > 0 || figures.open.overdue > 0;
}
