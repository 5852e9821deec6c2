import type { JudgementFlag } from '../judgement/index.ts';
import type { Contribution, Entry, Exit, Timeliness } from './contribution.ts';
import type { AgencyFigures } from './figures.ts';
import { type CountingFigures, startCounting } from './sum.ts';

/** Adds contributions up, each to the agencies that it names. */
export interface FigureCounter {
  readonly add: (contribution: Contribution) => void;
  /** As `add`, all of it to one key: a field (lĩnh vực), a procedure. Successions then stay inside it and are not counted. */
  readonly addTo: (key: string, contribution: Contribution) => void;
  /** Takes back what was added of a dossier that counts otherwise by now. */
  readonly remove: (contribution: Contribution) => void;
  readonly figures: () => ReadonlyMap<string, AgencyFigures>;
}

/** `from`: figures to go on from; they stay as they are. */
export function startFigureCounter(from: Iterable<AgencyFigures> = []): FigureCounter {
  const counts = new Map<string, CountingFigures>();
  for (const figures of from) counts.set(figures.agencyId, structuredClone(figures));

  function of(key: string): CountingFigures {
    const known = counts.get(key);
    if (known !== undefined) return known;
    const fresh = startCounting(key);
    counts.set(key, fresh);
    return fresh;
  }

  function count(contribution: Contribution, by: Step): void {
    countEntry(of(contribution.entryAgencyId), contribution.entry, by);
    countExit(of(contribution.exitAgencyId), contribution, by);
    for (const move of contribution.moves) {
      of(move.fromAgencyId).movedOut += by;
      of(move.toAgencyId).movedIn += by;
    }
  }

  return {
    add: (contribution) => count(contribution, 1),
    addTo: (key, contribution) => {
      countEntry(of(key), contribution.entry, 1);
      countExit(of(key), contribution, 1);
    },
    remove: (contribution) => count(contribution, -1),
    figures: () => counts,
  };
}

/** One dossier more, or one less. */
type Step = 1 | -1;

function countEntry(figures: CountingFigures, entry: Entry, by: Step): void {
  switch (entry) {
    case 'carried-over':
      figures.carriedOver += by;
      return;
    case 'reopened':
      figures.reopened += by;
      return;
    case 'online':
    case 'direct':
    case 'postal':
      figures.received[entry] += by;
  }
}

function countExit(figures: CountingFigures, contribution: Contribution, by: Step): void {
  const { exit, timeliness, judgement } = contribution;
  countColumn(figures, exit, timeliness, by);
  if (isInForm06a(contribution)) countForm06aEntry(figures, contribution.entry, by);
  if (exit === 'late' && has(judgement.flags, 'met-reschedule')) figures.lateButMetReschedule += by;
  if (has(judgement.flags, 'original-due-unknown')) figures.originalDueUnknown += by;
  if (isResolved(exit) && has(judgement.flags, 'end-by-return')) figures.endByReturn += by;
}

function countColumn(figures: CountingFigures, exit: Exit, timeliness: Timeliness | undefined, by: Step): void {
  switch (exit) {
    case 'early':
      figures.early += by;
      return;
    case 'on-time':
      figures.onTime += by;
      return;
    case 'late':
      figures.late += by;
      return;
    case 'no-due-date':
      figures.noDueDate += by;
      return;
    case 'rejected':
    case 'withdrawn':
    case 'stopped':
      countApart(figures[exit], timeliness ?? 'no-due-date', by);
      return;
    case 'open-in-time':
      figures.open.inTime += by;
      return;
    case 'open-paused':
      figures.open.paused += by;
      return;
    case 'open-overdue':
      figures.open.overdue += by;
      return;
    case 'open-no-limit':
      figures.open.noLimit += by;
  }
}

function countApart(apart: CountingFigures['withdrawn'], timeliness: Timeliness, by: Step): void {
  apart.total += by;
  switch (timeliness) {
    case 'early':
      apart.early += by;
      return;
    case 'on-time':
      apart.onTime += by;
      return;
    case 'late':
      apart.afterDue += by;
      return;
    case 'no-due-date':
      apart.noDueDate += by;
  }
}

/** Dossiers without a due date stand in none of the form's columns (spec: tally; decision 0051). */
export function isInForm06a(contribution: Contribution): boolean {
  return contribution.exit !== 'open-no-limit' && contribution.timeliness !== 'no-due-date';
}

function countForm06aEntry(figures: CountingFigures, entry: Entry, by: Step): void {
  switch (entry) {
    case 'carried-over':
      figures.form06aEntries.carriedOver += by;
      return;
    case 'reopened':
      figures.form06aEntries.reopened += by;
      return;
    case 'online':
    case 'direct':
    case 'postal':
      figures.form06aEntries[entry] += by;
  }
}

function isResolved(exit: Exit): boolean {
  return exit === 'early' || exit === 'on-time' || exit === 'late' || exit === 'no-due-date';
}

/** A loop for speed: most dossiers have no flag at all. */
function has(flags: readonly JudgementFlag[], flag: JudgementFlag): boolean {
  for (const own of flags) if (own === flag) return true;
  return false;
}
