import type { JudgementFlag } from '../judgement/index.ts';
import type { Contribution, Entry, Exit, Timeliness } from './contribution.ts';
import type { AgencyFigures } from './figures.ts';
import { type CountingFigures, startCounting } from './sum.ts';

/** Adds contributions up, each to the agencies that it names. */
export interface FigureCounter {
  readonly add: (contribution: Contribution) => void;
  /** As `add`, all of it to one key: a field (lĩnh vực), a procedure. Successions then stay inside it and are not counted. */
  readonly addTo: (key: string, contribution: Contribution) => void;
  readonly figures: () => ReadonlyMap<string, AgencyFigures>;
}

export function startFigureCounter(): FigureCounter {
  const counts = new Map<string, CountingFigures>();

  function of(key: string): CountingFigures {
    const known = counts.get(key);
    if (known !== undefined) return known;
    const fresh = startCounting(key);
    counts.set(key, fresh);
    return fresh;
  }

  return {
    add: (contribution) => {
      countEntry(of(contribution.entryAgencyId), contribution.entry);
      countExit(of(contribution.exitAgencyId), contribution);
      for (const move of contribution.moves) {
        of(move.fromAgencyId).movedOut += 1;
        of(move.toAgencyId).movedIn += 1;
      }
    },
    addTo: (key, contribution) => {
      countEntry(of(key), contribution.entry);
      countExit(of(key), contribution);
    },
    figures: () => counts,
  };
}

function countEntry(figures: CountingFigures, entry: Entry): void {
  switch (entry) {
    case 'carried-over':
      figures.carriedOver += 1;
      return;
    case 'reopened':
      figures.reopened += 1;
      return;
    case 'online':
    case 'direct':
    case 'postal':
      figures.received[entry] += 1;
  }
}

function countExit(figures: CountingFigures, contribution: Contribution): void {
  const { exit, timeliness, judgement } = contribution;
  countColumn(figures, exit, timeliness);
  if (isInForm06a(contribution)) countForm06aEntry(figures, contribution.entry);
  if (exit === 'late' && has(judgement.flags, 'met-reschedule')) figures.lateButMetReschedule += 1;
  if (has(judgement.flags, 'original-due-unknown')) figures.originalDueUnknown += 1;
  if (isResolved(exit) && has(judgement.flags, 'end-by-return')) figures.endByReturn += 1;
}

function countColumn(figures: CountingFigures, exit: Exit, timeliness: Timeliness | undefined): void {
  switch (exit) {
    case 'early':
      figures.early += 1;
      return;
    case 'on-time':
      figures.onTime += 1;
      return;
    case 'late':
      figures.late += 1;
      return;
    case 'no-due-date':
      figures.noDueDate += 1;
      return;
    case 'rejected':
    case 'withdrawn':
    case 'stopped':
      countApart(figures[exit], timeliness ?? 'no-due-date');
      return;
    case 'open-in-time':
      figures.open.inTime += 1;
      return;
    case 'open-paused':
      figures.open.paused += 1;
      return;
    case 'open-overdue':
      figures.open.overdue += 1;
      return;
    case 'open-no-limit':
      figures.open.noLimit += 1;
  }
}

function countApart(apart: CountingFigures['withdrawn'], timeliness: Timeliness): void {
  apart.total += 1;
  switch (timeliness) {
    case 'early':
      apart.early += 1;
      return;
    case 'on-time':
      apart.onTime += 1;
      return;
    case 'late':
      apart.afterDue += 1;
      return;
    case 'no-due-date':
      apart.noDueDate += 1;
  }
}

/** Dossiers without a due date stand in none of the form's columns (spec: tally; decision 0051). */
export function isInForm06a(contribution: Contribution): boolean {
  return contribution.exit !== 'open-no-limit' && contribution.timeliness !== 'no-due-date';
}

function countForm06aEntry(figures: CountingFigures, entry: Entry): void {
  switch (entry) {
    case 'carried-over':
      figures.form06aEntries.carriedOver += 1;
      return;
    case 'reopened':
      figures.form06aEntries.reopened += 1;
      return;
    case 'online':
    case 'direct':
    case 'postal':
      figures.form06aEntries[entry] += 1;
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
