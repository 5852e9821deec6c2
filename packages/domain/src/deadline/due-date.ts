import type { Calendar } from '../calendar/index.ts';
import { findMissingYear } from '../calendar/index.ts';
import type { DayTables } from '../calendar/tables.ts';
import { dayOf, type Instant, instantOf, type LocalMinute, localMinuteOf } from '../time/index.ts';
import { type ClockSetting, runClock } from './clock.ts';
import { dayOfMinute, PAUSED } from './count.ts';
import { carryToCalendar, moveGiven } from './given-date.ts';
import type { ClockTerms, Reschedule, Stop, TimeLimit } from './limit.ts';
import { OPEN_END, type Pause, pausesOf, smallMinuteOf } from './stops.ts';

/** What the clock needs to know of a dossier. Instants in UTC milliseconds; the clock drops seconds. */
export interface DeadlineInput {
  readonly acceptedAt: Instant;
  /** Only the date of acceptance is known: it counts from the first opening, and on a day off is day 0 all the same. */
  readonly acceptedDateOnly?: boolean;
  /** The promised limit. Absent: no due date, unless one was promised. */
  readonly limit?: TimeLimit;
  /** The limit of the law, where the province shortened it. */
  readonly legalLimit?: TimeLimit;
  /** A due date given on the receipt rather than counted here (imported); it stands in for the counted one. */
  readonly promisedDueAt?: Instant;
  readonly terms: ClockTerms;
  readonly stops: readonly Stop[];
  readonly reschedules: readonly Reschedule[];
}

export interface DueDate {
  readonly ok: true;
  /** Absent while a stop is open, and without limit and promise. */
  readonly dueAt?: Instant;
  /** Before any reschedule; absent as `dueAt` is. */
  readonly originalDueAt?: Instant;
  /** By the limit of the law, where one is given. */
  readonly legalDueAt?: Instant;
  /** The other possible `dueAt`, where proposed calendar rows make it differ. */
  readonly provisional?: Instant;
  /** Start of the stop that is open (after acceptance). */
  readonly pausedSince?: Instant;
  /** The reschedule that `dueAt` rests on. */
  readonly reschedule?: Reschedule;
  /** Reschedules that are no due basis: decided after the due instant, or a second one. */
  readonly ignoredReschedules?: readonly Reschedule[];
  /** A supplement should have started the limit again, but the limit is not known; the promised date was left. */
  readonly notMoved?: true;
}

/** The clock would have to look into a year without calendar rows (`calendarYearMissing(year)` has the message). */
export interface CalendarGap {
  readonly ok: false;
  readonly code: 'calendar-year-missing';
  readonly year: number;
}

export type DueOutcome = DueDate | CalendarGap;

/**
 * When is it due? Pure. Due instants are whole minutes, stored in UTC. A year without calendar rows on the way is given
 * back as a value.
 */
export function dueDate(calendar: Calendar, input: DeadlineInput): DueOutcome {
  const first = answerOn(calendar, calendar.tables, input);
  if (first.due === NO_DATE) return NOTHING_DUE;
  if (first.due < 0 && first.due !== PAUSED) return gapOf(calendar, input);
  const plain = first.due === first.original && first.reschedule === undefined && first.ignored === undefined;
  if (plain && first.due >= 0 && calendar.alternative === undefined && input.legalLimit === undefined) {
    const dueAt = instantOfDue(input, first.due);
    return first.notMoved
      ? { ok: true, dueAt, originalDueAt: dueAt, notMoved: true }
      : { ok: true, dueAt, originalDueAt: dueAt };
  }
  const provisional = provisionalOf(calendar, input, first.due);
  const legal = legalDueOf(calendar, input);
  return {
    ok: true,
    ...(first.due >= 0 ? { dueAt: instantOfDue(input, first.due) } : {}),
    ...(first.original >= 0 ? { originalDueAt: instantOfDue(input, first.original) } : {}),
    ...(legal >= 0 ? { legalDueAt: instantOf(legal) } : {}),
    ...(provisional === undefined ? {} : { provisional: instantOf(provisional) }),
    ...(first.due === PAUSED ? { pausedSince: openStopOf(calendar, input) } : {}),
    ...(first.reschedule === undefined ? {} : { reschedule: first.reschedule }),
    ...(first.ignored === undefined ? {} : { ignoredReschedules: first.ignored }),
    ...(first.notMoved ? { notMoved: true as const } : {}),
  };
}

/** As `dueDate`, stops that are still open taken to end at `resumedAt` ("nếu tiếp tục hôm nay"). */
export function dueDateIfResumed(calendar: Calendar, input: DeadlineInput, resumedAt: Instant): DueOutcome {
  const stops = input.stops.map((stop) =>
    stop.to === undefined ? { ...stop, to: Math.max(stop.from, resumedAt) } : stop,
  );
  return dueDate(calendar, { ...input, stops });
}

/** No limit and no promise. */
export const NO_DATE = -3;
const NOTHING_DUE: DueDate = Object.freeze({ ok: true });

/** What the count gives on one variant of the calendar. Internal to `deadline` and `judgement`. */
export interface Answer {
  /** Due minute, or `PAUSED`, `NO_ANSWER`, `NO_DATE`. */
  readonly due: LocalMinute;
  readonly original: LocalMinute;
  readonly reschedule?: Reschedule;
  readonly ignored?: readonly Reschedule[];
  readonly notMoved: boolean;
}

export function settingOf(calendar: Calendar, tables: DayTables, input: DeadlineInput): ClockSetting {
  const keepsDate = input.acceptedDateOnly === true;
  const acceptedAt = keepsDate ? calendar.openingOrStandard(dayOf(input.acceptedAt)) : input.acceptedAt;
  return { calendar, tables, terms: input.terms, accepted: smallMinuteOf(acceptedAt), keepsDate };
}

/** The pauses of a question as its terms take them. */
export function pausesOfInput(calendar: Calendar, input: DeadlineInput): readonly Pause[] {
  return pausesOf(calendar, input.stops, input.acceptedAt, input.terms.supplementEffect);
}

export function answerOn(calendar: Calendar, tables: DayTables, input: DeadlineInput): Answer {
  const setting = settingOf(calendar, tables, input);
  const pauses = pausesOfInput(calendar, input);
  const original = originalOn(setting, input, pauses);
  const plain = { due: original.due, original: original.due, notMoved: original.notMoved };
  if (input.reschedules.length === 0 || original.due === NO_DATE) return plain;
  const [reschedule, ...others] = [...input.reschedules].sort((a, b) => a.at - b.at);
  if (reschedule === undefined) return plain;
  if (!isInTime(setting, input, reschedule)) return { ...plain, ignored: [reschedule, ...others] };
  return {
    ...plain,
    due: rescheduledOn(setting, input, reschedule),
    reschedule,
    ...(others.length > 0 ? { ignored: others } : {}),
  };
}

/** The due minute before any reschedule. */
function originalOn(
  setting: ClockSetting,
  input: DeadlineInput,
  pauses: readonly Pause[],
): { readonly due: LocalMinute; readonly notMoved: boolean } {
  const { limit, promisedDueAt } = input;
  if (promisedDueAt === undefined) {
    return { due: limit === undefined ? NO_DATE : runClock(setting, limit, pauses), notMoved: false };
  }
  const promised = promisedOn(setting, input, promisedDueAt);
  if (pauses.length === 0) return { due: promised, notMoved: false };
  // A promise that is our own count is moved as the count is, calendar days before they were rolled.
  if (limit !== undefined && runClock(setting, limit, []) === promised) {
    return { due: runClock(setting, limit, pauses), notMoved: false };
  }
  return moveGiven(setting, promised, limit, pauses);
}

/** A promised date as it stands after the calendar rows that were recorded since the acceptance. */
function promisedOn(setting: ClockSetting, input: DeadlineInput, promisedDueAt: Instant): LocalMinute {
  const given = localMinuteOf(promisedDueAt);
  const then = setting.calendar.asKnownAt(input.acceptedAt);
  if (then === setting.calendar) return given;
  return carryToCalendar(then.tables, setting.tables, input.terms.way, setting.accepted, given);
}

/** One reschedule counts, and only before the due date has passed; while the clock stands still it cannot pass. */
function isInTime(setting: ClockSetting, input: DeadlineInput, reschedule: Reschedule): boolean {
  const stops = input.stops.filter((stop) => stop.from <= reschedule.at).map((stop) => asKnownAt(stop, reschedule.at));
  const { due } = originalOn(setting, input, pausesOfInput(setting.calendar, { ...input, stops }));
  if (due < 0) return true;
  return reschedule.atDateOnly === true ? dayOf(reschedule.at) <= dayOfMinute(due) : reschedule.at <= instantOf(due);
}

function asKnownAt(stop: Stop, at: Instant): Stop {
  if (stop.to === undefined || stop.to <= at) return stop;
  const { to: _notYetKnown, ...open } = stop;
  return open;
}

/** The new date, moved under `subtract` by the stops after its decision; a stop under way moves it by its later part. */
function rescheduledOn(setting: ClockSetting, input: DeadlineInput, reschedule: Reschedule): LocalMinute {
  const { calendar, tables } = setting;
  const newDueAt = reschedule.dateOnly === true ? calendar.closeOrStandard(dayOf(reschedule.dueAt)) : reschedule.dueAt;
  const then = calendar.asKnownAt(reschedule.at);
  const given = localMinuteOf(newDueAt);
  const decided = localMinuteOf(reschedule.at);
  const due = then === calendar ? given : carryToCalendar(then.tables, tables, input.terms.way, decided, given);
  const after = input.stops.filter((stop) => stop.to === undefined || stop.to > reschedule.at);
  const from = Math.max(reschedule.at, input.acceptedAt);
  const pauses = pausesOf(calendar, after, from, 'subtract');
  return moveGiven(setting, due, input.limit, pauses).due;
}

/** Whole minutes, except a promise that nothing moved, which keeps its seconds. */
export function instantOfDue(input: DeadlineInput, due: LocalMinute): Instant {
  const promised = input.promisedDueAt;
  return promised !== undefined && localMinuteOf(promised) === due ? promised : instantOf(due);
}

function legalDueOf(calendar: Calendar, input: DeadlineInput): LocalMinute {
  if (input.legalLimit === undefined) return NO_DATE;
  const pauses = pausesOfInput(calendar, input);
  return runClock(settingOf(calendar, calendar.tables, input), input.legalLimit, pauses);
}

/** The other possible date; only asked for where proposed rows touch the days between acceptance and due date. */
function provisionalOf(calendar: Calendar, input: DeadlineInput, due: LocalMinute): LocalMinute | undefined {
  const { alternative, differencesBefore, tables } = calendar;
  if (alternative === undefined || differencesBefore === undefined || due < 0) return undefined;
  const from = differencesBefore[dayOf(input.acceptedAt) - tables.firstDay];
  const to = differencesBefore[dayOfMinute(due) - tables.firstDay + 1];
  if (from === to) return undefined;
  const second = answerOn(calendar, alternative, input).due;
  return second === due || second < 0 ? undefined : second;
}

function openStopOf(calendar: Calendar, input: DeadlineInput): Instant {
  const pauses = pausesOfInput(calendar, input);
  const open = pauses.find((pause) => pause.to === OPEN_END);
  return instantOf(open?.from ?? localMinuteOf(input.acceptedAt));
}

export function gapOf(calendar: Calendar, input: DeadlineInput): CalendarGap {
  const { firstDay, dayCount } = calendar.tables;
  const year = findMissingYear(
    calendar.tables,
    dayOf(input.acceptedAt),
    Math.max(firstDay + dayCount, dayOf(input.acceptedAt)),
  );
  return { ok: false, code: 'calendar-year-missing', year: year ?? 0 };
}
