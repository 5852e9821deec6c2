import { type Calendar, findMissingYear } from '../calendar/index.ts';
import { type DayNumber, dayOf, type Instant } from '../time/index.ts';
import type { Evidence, InspectionFinding } from './kind.ts';
import type { InspectionSettings } from './settings.ts';

/** A completion whose time of day is known. */
export interface Completion {
  readonly code: string;
  readonly agencyId: string;
  readonly officer: string;
  readonly evidence: Evidence;
}

/**
 * What the completions of a whole quarter show, officer by officer. `days`: the first and the day after the last day of
 * the quarter. Pure.
 */
export function inspectCompletions(
  completions: readonly Completion[],
  calendarOf: (agencyId: string) => Calendar,
  days: { readonly from: DayNumber; readonly to: DayNumber },
  settings: InspectionSettings,
): readonly InspectionFinding[] {
  const byOfficer = Map.groupBy(completions, ({ agencyId, officer }) => JSON.stringify([agencyId, officer]));
  return [...byOfficer.values()].flatMap((own) => {
    const ordered = own.toSorted((a, b) => a.evidence.at - b.evidence.at || (a.code < b.code ? -1 : 1));
    const first = ordered[0];
    if (first === undefined) return [];
    return [...inBulk(ordered, settings), ...atQuarterEnd(ordered, calendarOf(first.agencyId), days, settings)];
  });
}

/** Groups that do not overlap, each beginning with the first completion that is in none before. */
function inBulk(ordered: readonly Completion[], { bulk }: InspectionSettings): readonly InspectionFinding[] {
  const found: InspectionFinding[] = [];
  let start = 0;
  while (start < ordered.length) {
    const from = ordered[start]?.evidence.at ?? 0;
    let end = start;
    while (end < ordered.length && (ordered[end]?.evidence.at ?? 0) - from <= bulk.seconds * 1_000) end++;
    const group = ordered.slice(start, end);
    if (group.length < bulk.completions) start++;
    else {
      found.push(groupFinding('completed-in-bulk', group, String(from)));
      start = end;
    }
  }
  return found;
}

function groupFinding(
  kind: InspectionFinding['kind'],
  group: readonly Completion[],
  key: string,
  at?: Instant,
): InspectionFinding {
  const [first] = group;
  if (first === undefined) throw new Error('a group without completions');
  return {
    kind,
    key,
    codes: group.map(({ code }) => code),
    agencyId: first.agencyId,
    officer: first.officer,
    at: at ?? first.evidence.at,
    evidence: group.map(({ evidence }) => evidence),
    count: group.length,
  };
}

/** Against the officer's own mean of the other working days of the quarter, so that a busy officer is no case. */
function atQuarterEnd(
  ordered: readonly Completion[],
  calendar: Calendar,
  days: { readonly from: DayNumber; readonly to: DayNumber },
  { quarterEnd }: InspectionSettings,
): readonly InspectionFinding[] {
  // Without calendar rows nobody can say which day was the last one.
  if (findMissingYear(calendar.tables, days.from, days.to - 1) !== undefined) return [];
  const working = workingDays(calendar, days);
  const last = working.at(-1);
  if (last === undefined || working.length < 2) return [];
  const onLast = ordered.filter(({ evidence }) => dayOf(evidence.at) === last);
  const mean = (ordered.length - onLast.length) / (working.length - 1);
  if (onLast.length < quarterEnd.completions || onLast.length < quarterEnd.timesMean * mean) return [];
  const found = groupFinding('completed-at-quarter-end', onLast, String(last));
  return [{ ...found, mean: Math.round(mean * 100) / 100 }];
}

function workingDays(
  calendar: Calendar,
  { from, to }: { readonly from: DayNumber; readonly to: DayNumber },
): readonly DayNumber[] {
  return Array.from({ length: to - from }, (_, index) => from + index).filter((day) => calendar.isWorkingDay(day));
}
