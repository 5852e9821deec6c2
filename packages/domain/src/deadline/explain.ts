import type { Calendar } from '../calendar/index.ts';
import { reasonOf } from '../calendar/reason.ts';
import { type DayTables, NO_ANSWER } from '../calendar/tables.ts';
import { dayOf, type Instant, instantOf, localMinuteOf } from '../time/index.ts';
import { type Counting, countingOf, runClock } from './clock.ts';
import { dayOfMinute, dayResumedOn, type Run } from './count.ts';
import { type CalendarGap, type DeadlineInput, type DueDate, dueDate, pausesOfInput, settingOf } from './due-date.ts';
import { skippedStep, walkRun } from './explain-walk.ts';
import type { Explanation, ExplanationStep, ExplanationUnit } from './explanation.ts';
import { rescheduleSource, STOP_REASONS, supplementSource } from './sources.ts';
import { OPEN_END, type Pause, pausesOf, stopsTheClock } from './stops.ts';

/**
 * The steps from acceptance to due date: each day counted with how much, each day skipped with reason and legal source,
 * each stop, each reschedule. The last step is the due date (`paused` while a stop is open). O(days).
 */
export function explain(calendar: Calendar, input: DeadlineInput): Explanation | CalendarGap {
  const due = dueDate(calendar, input);
  if (!due.ok) return due;
  const { tables } = calendar;
  const counting = input.limit === undefined ? undefined : countingOf(input.limit, input.terms);
  const setting = settingOf(calendar, tables, input);
  const pauses = pausesOfInput(calendar, input);
  const runs: Run[] = [];
  const counted = input.limit === undefined ? NO_ANSWER : runClock(setting, input.limit, pauses, runs);
  const steps: ExplanationStep[] = [acceptedStep(input)];
  let original: Instant | undefined;
  if (counting !== undefined && counted !== NO_ANSWER) {
    for (const run of runs) original = explainRun(steps, calendar, input, counting, run) ?? original;
  } else {
    steps.push(...givenSteps(input, pauses));
  }
  if (input.promisedDueAt !== undefined) {
    // What the receipt promised holds, whatever our own count beside it comes to (spec: import, dates).
    if (original === undefined || original !== due.originalDueAt) steps.push(promisedStep(input.promisedDueAt));
    original = due.originalDueAt;
  }
  steps.push(...rescheduleSteps(calendar, input, due, original));
  steps.push(lastStep(due, due.reschedule === undefined ? original : due.dueAt));
  return { ok: true, unit: unitOf(counting), steps: steps.map((step) => withProposal(calendar, step)), due };
}

/** A day that a proposed row would count otherwise says so: the second possible date rests on it. */
function withProposal(calendar: Calendar, step: ExplanationStep): ExplanationStep {
  if (calendar.alternative === undefined || (step.kind !== 'counted' && step.kind !== 'skipped')) return step;
  const other = reasonOf(calendar.alternative, step.day);
  if (reasonOf(calendar.tables, step.day).counts === other.counts || other.source === '') return step;
  return { ...step, reason: step.reason ?? other.name, source: other.source };
}

function unitOf(counting: Counting | undefined): ExplanationUnit {
  if (counting === 'office-minutes' || counting === 'calendar-days') return counting;
  return 'working-days';
}

function acceptedStep(input: DeadlineInput): ExplanationStep {
  return { kind: 'accepted', day: dayOf(input.acceptedAt), at: input.acceptedAt };
}

/** Adds the days of a run and the pause that ended it; gives the due instant of the run that reaches one. */
function explainRun(
  steps: ExplanationStep[],
  calendar: Calendar,
  input: DeadlineInput,
  counting: Counting,
  run: Run,
): Instant | undefined {
  const { tables } = calendar;
  const walk = walkRun(tables, counting, run);
  steps.push(...walk.steps);
  for (const pause of run.ignored) steps.push(ignoredStop(pause, run));
  if (run.pause === undefined) return walk.dueAt;
  steps.push(...pauseSteps(tables, input, run.pause, counting, steps.at(-1)?.day ?? run.day0));
  return undefined;
}

function ignoredStop(pause: Pause, run: Run): ExplanationStep {
  const after = pause.beginsBy > run.due;
  const reason = after
    ? 'bắt đầu sau khi đã hết hạn nên không làm thay đổi ngày hẹn'
    : 'không có thời gian làm việc nào trong khoảng tạm dừng nên không làm thay đổi ngày hẹn';
  return { kind: 'stop-ignored', day: dayOfMinute(pause.from), at: instantOf(pause.from), reason };
}

function pauseSteps(
  tables: DayTables,
  input: DeadlineInput,
  pause: Pause,
  counting: Counting,
  lastCounted: number,
): readonly ExplanationStep[] {
  const reason = reasonOfPause(input, pause);
  const source = pause.endsBySupplement || pause.restarts ? { source: supplementSource(input.acceptedAt) } : {};
  const from = dayOfMinute(pause.from);
  const steps: ExplanationStep[] = [{ kind: 'stopped', day: from, at: instantOf(pause.from), reason, ...source }];
  if (pause.to === OPEN_END) return steps;
  const resumed = counting === 'office-minutes' ? dayOfMinute(pause.to) : dayResumedOn(tables, input.terms, pause);
  for (let day = Math.max(from, lastCounted + 1); day < resumed; day++) {
    const off = skippedStep(tables, day);
    const working =
      (tables.halvesBefore[day - tables.firstDay + 1] ?? 0) > (tables.halvesBefore[day - tables.firstDay] ?? 0);
    steps.push(working ? { kind: 'skipped', day, reason, ...source } : off);
  }
  const kind = pause.restarts ? 'restarted' : 'resumed';
  steps.push({ kind, day: dayOfMinute(pause.to), at: instantOf(pause.to), ...source });
  return steps;
}

/** The kinds of the stops that were merged into a pause, joined. */
function reasonOfPause(input: DeadlineInput, pause: Pause): string {
  const kinds = input.stops
    .filter((stop) => stopsTheClock(stop) && localMinuteOf(stop.from) <= pause.to)
    .filter((stop) => stop.to === undefined || localMinuteOf(stop.to) >= pause.from)
    .map((stop) => STOP_REASONS[stop.kind]);
  return [...new Set(kinds)].join('; ');
}

/** Without a count of our own: the stops that bear on the promised date. */
function givenSteps(input: DeadlineInput, pauses: readonly Pause[]): readonly ExplanationStep[] {
  if (input.promisedDueAt === undefined) return [];
  const steps: ExplanationStep[] = [];
  for (const pause of pauses) {
    const reason = reasonOfPause(input, pause);
    steps.push({ kind: 'stopped', day: dayOfMinute(pause.from), at: instantOf(pause.from), reason });
    if (pause.to === OPEN_END) continue;
    const kind = pause.restarts ? 'restarted' : 'resumed';
    steps.push({ kind, day: dayOfMinute(pause.to), at: instantOf(pause.to) });
  }
  return steps;
}

function promisedStep(promised: Instant): ExplanationStep {
  return { kind: 'promised', day: dayOf(promised), at: promised, reason: 'ngày hẹn ghi trên giấy tiếp nhận hồ sơ' };
}

function rescheduleSteps(
  calendar: Calendar,
  input: DeadlineInput,
  due: DueDate,
  original: Instant | undefined,
): readonly ExplanationStep[] {
  const source = rescheduleSource(input.acceptedAt);
  const steps: ExplanationStep[] = [];
  if (due.reschedule !== undefined) {
    const { at, dueAt } = due.reschedule;
    steps.push({ kind: 'rescheduled', day: dayOf(at), at, newDueAt: dueAt, source });
    const from = Math.max(at, input.acceptedAt);
    for (const pause of pausesOf(calendar, input.stops, from, 'subtract')) {
      const reason = reasonOfPause(input, pause);
      steps.push({ kind: 'stopped', day: dayOfMinute(pause.from), at: instantOf(pause.from), reason });
      if (pause.to === OPEN_END) continue;
      steps.push({ kind: 'resumed', day: dayOfMinute(pause.to), at: instantOf(pause.to) });
    }
  }
  for (const { at, dueAt } of due.ignoredReschedules ?? []) {
    const late = original !== undefined && at > original;
    const reason = late && due.reschedule === undefined ? 'hẹn lại sau khi đã hết hạn' : 'chỉ được hẹn lại một lần';
    steps.push({ kind: 'reschedule-ignored', day: dayOf(at), at, newDueAt: dueAt, reason, source });
  }
  return steps;
}

function lastStep(due: DueDate, dueAt: Instant | undefined): ExplanationStep {
  if (due.pausedSince !== undefined) return { kind: 'paused', day: dayOf(due.pausedSince), at: due.pausedSince };
  if (dueAt === undefined) return { kind: 'no-limit', day: 0 };
  return { kind: 'due', day: dayOf(dueAt), at: dueAt };
}
