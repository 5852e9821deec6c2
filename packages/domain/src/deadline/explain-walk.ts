import { reasonOf } from '../calendar/reason.ts';
import { type DayTables, findSet, halvesOf } from '../calendar/tables.ts';
import { type DayNumber, type Instant, instantOf, type LocalMinute, MINUTES_PER_DAY } from '../time/index.ts';
import type { Counting } from './clock.ts';
import { dayOfMinute, type Run } from './count.ts';
import type { ExplanationStep } from './explanation.ts';
import { FIRST_DAY_RULE, LAST_DAY_RULE } from './sources.ts';

/** The days of one run of the clock, walked one by one, and where the walk ends. */
export interface Walk {
  readonly steps: readonly ExplanationStep[];
  /** The due instant that the walk arrives at; absent where a pause ends the run. */
  readonly dueAt?: Instant;
  /** Used of the limit at its end, in the unit of the count. */
  readonly used: number;
}

/**
 * Walks a run day by day, reading each day's reason from the calendar. It adds up for itself rather than looking up the
 * answer, so that the explanation proves the due date instead of repeating it.
 */
export function walkRun(tables: DayTables, counting: Counting, run: Run): Walk {
  switch (counting) {
    case 'working-days':
    case 'same-day':
      return run.left === 0 && run.pause === undefined ? walkToClose(tables, run) : walkWorkingDays(tables, run);
    case 'calendar-days':
      return walkCalendarDays(tables, run);
    case 'office-minutes':
      return walkOfficeMinutes(tables, run);
  }
}

/** A day that counts nothing, with the reason and its legal source. */
export function skippedStep(tables: DayTables, day: DayNumber): ExplanationStep {
  const { name, source } = reasonOf(tables, day);
  return { kind: 'skipped', day, reason: name, ...(source === '' ? {} : { source }) };
}

function dayZeroStep(tables: DayTables, day: DayNumber): ExplanationStep {
  return { kind: 'day-zero', day, reason: reasonOf(tables, day).name, source: FIRST_DAY_RULE };
}

function countedStep(tables: DayTables, day: DayNumber, counted: number, total: number): ExplanationStep {
  const { name, source, kind } = reasonOf(tables, day);
  const special = kind !== 'weekday';
  return { kind: 'counted', day, counted, total, ...(special ? { reason: name } : {}), ...(source ? { source } : {}) };
}

const closeOf = (tables: DayTables, day: DayNumber): LocalMinute =>
  day * MINUTES_PER_DAY + (findSet(tables, day)?.lastClose ?? 0);

function walkWorkingDays(tables: DayTables, run: Run): Walk {
  const steps = [dayZeroStep(tables, run.day0)];
  const lastDay = run.pause === undefined ? tables.firstDay + tables.dayCount : dayOfMinute(run.pause.from);
  let used = 0;
  for (let day = run.day0 + 1; day <= lastDay; day++) {
    const halves = halvesOf(tables, day);
    const set = findSet(tables, day);
    if (set === undefined) break;
    // A day on which no office minute ran before the stop is the stop's.
    if (run.pause !== undefined && run.pause.from <= day * MINUTES_PER_DAY + set.firstOpen) break;
    if (halves === 0) {
      steps.push(skippedStep(tables, day));
      continue;
    }
    const counted = Math.min(halves, run.left - used);
    if (counted > 0) steps.push(countedStep(tables, day, counted / 2, (used + counted) / 2));
    used += counted;
    if (used < run.left || run.pause !== undefined) continue;
    const firstHalf = counted === 1 && halves === 2;
    return {
      steps,
      used: used / 2,
      dueAt: instantOf(day * MINUTES_PER_DAY + (firstHalf ? set.firstClose : set.lastClose)),
    };
  }
  return { steps, used: used / 2 };
}

/** Nothing left to count: due at the close of the day itself, or of the next working day. */
function walkToClose(tables: DayTables, run: Run): Walk {
  const steps: ExplanationStep[] = [];
  let day = run.day0;
  const end = tables.firstDay + tables.dayCount;
  while (day < end && (halvesOf(tables, day) === 0 || closeOf(tables, day) <= run.start)) {
    const closed = halvesOf(tables, day) > 0;
    steps.push(closed ? { kind: 'skipped', day, reason: 'đã hết giờ làm việc' } : skippedStep(tables, day));
    day++;
  }
  steps.push({ kind: 'last-day', day, reason: 'đến hạn khi hết giờ làm việc trong ngày' });
  return { steps, used: 0, dueAt: instantOf(closeOf(tables, day)) };
}

function walkCalendarDays(tables: DayTables, run: Run): Walk {
  const steps = [dayZeroStep(tables, run.day0)];
  const last = run.last ?? run.day0;
  const end = run.pause === undefined ? last : Math.min(last, dayOfMinute(run.pause.from));
  for (let day = run.day0 + 1; day <= end; day++) steps.push(countedStep(tables, day, 1, day - run.day0));
  const used = Math.max(0, end - run.day0);
  if (run.pause !== undefined) return { steps, used };
  let day = last;
  while (halvesOf(tables, day) === 0 && findSet(tables, day) !== undefined) {
    if (day > last) steps.push(skippedStep(tables, day));
    day++;
  }
  if (day > last) {
    const reason = `ngày cuối của thời hạn là ngày nghỉ (${reasonOf(tables, last).name}), chuyển sang ngày làm việc tiếp theo`;
    steps.push({ kind: 'last-day', day, reason, source: LAST_DAY_RULE });
  }
  if (closeOf(tables, day) > run.start) return { steps, used, dueAt: instantOf(closeOf(tables, day)) };
  const late = walkToClose(tables, { ...run, day0: dayOfMinute(run.start) });
  return { ...late, steps: [...steps, ...late.steps], used };
}

function walkOfficeMinutes(tables: DayTables, run: Run): Walk {
  const steps: ExplanationStep[] = [];
  const end = tables.firstDay + tables.dayCount;
  let used = 0;
  if (run.left <= 0 && run.pause === undefined) return { steps, used, dueAt: instantOf(run.start) };
  for (let day = dayOfMinute(run.start); day < end; day++) {
    const midnight = day * MINUTES_PER_DAY;
    if (run.pause !== undefined && run.pause.from <= midnight) break;
    let ofDay = 0;
    const sessions = halvesOf(tables, day) === 0 ? [] : (findSet(tables, day)?.sessions ?? []);
    for (const { open, close } of sessions) {
      const from = Math.max(midnight + open, run.start);
      const to = Math.min(midnight + close, run.pause?.from ?? Number.POSITIVE_INFINITY);
      const counted = Math.min(Math.max(0, to - from), run.left - used);
      ofDay += counted;
      used += counted;
      if (used < run.left || run.pause !== undefined || counted === 0) continue;
      return { steps: [...steps, countedStep(tables, day, ofDay, used)], used, dueAt: instantOf(from + counted) };
    }
    if (ofDay > 0) steps.push(countedStep(tables, day, ofDay, used));
    else if ((findSet(tables, day)?.minutes ?? 0) === 0) steps.push(skippedStep(tables, day));
  }
  return { steps, used };
}
