import type { Calendar } from '../calendar/index.ts';
import { type DayTables, findSet, halvesOf, NO_ANSWER } from '../calendar/tables.ts';
import { MINUTES_PER_DAY } from '../time/index.ts';
import { countingOf, runClock } from './clock.ts';
import { officeMinutesOf } from './count-office-minutes.ts';
import type { ClockTerms, TimeLimit } from './limit.ts';

/** Many acceptances under one kind of limit, without stops. Local minutes (`localMinuteOf`), as the clock counts. */
export interface DueBatch {
  readonly accepted: Int32Array;
  /** The limit of all rows. */
  readonly limit: TimeLimit;
  /** Limits in half days (from 1), one per row, instead of `limit.amount`; for limits in working days. */
  readonly halfDays?: Uint16Array;
  readonly terms: ClockTerms;
  /** Where the answers go, to save an allocation; as long as `accepted`. */
  readonly out?: Int32Array;
}

/** In place of an answer where a year without calendar rows lies on the way. */
export const NO_DUE_MINUTE = NO_ANSWER;

/**
 * Due minutes of many dossiers at once, equal to what `dueDate` gives for each (property test); `NO_DUE_MINUTE` where
 * there is none. For migrations and recomputations of whole provinces.
 */
export function dueDateBatch(calendar: Calendar, batch: DueBatch): Int32Array {
  const out = batch.out ?? new Int32Array(batch.accepted.length);
  const counting = countingOf(batch.limit, batch.terms);
  if (counting === 'office-minutes') return inOfficeMinutes(calendar, batch, out);
  if (counting === 'working-days' && batch.halfDays !== undefined) {
    return inHalfDays(calendar, batch.accepted, batch.halfDays, batch.terms, out);
  }
  return byDayOfAcceptance(calendar, batch, out);
}

/** The answer for acceptances of one day: before the minute `turn`, and from it on. */
interface AnswersByDay {
  readonly turn: Int32Array;
  readonly before: Int32Array;
  readonly from: Int32Array;
}

const answersByDay = new WeakMap<Calendar, Map<string, AnswersByDay>>();

/** Under `days` the answer depends on the day of acceptance and on one minute of it: asked once a day, then looked up. */
function byDayOfAcceptance(calendar: Calendar, { accepted, limit, terms }: DueBatch, out: Int32Array): Int32Array {
  const { firstDay, dayCount } = calendar.tables;
  const { turn, before, from } = answersOf(calendar, limit, terms);
  const turns = limit.unit === 'same-day' || terms.afterHours === 'next-day';
  for (let row = 0; row < accepted.length; row++) {
    const minute = accepted[row] ?? 0;
    const index = ((minute / MINUTES_PER_DAY) | 0) - firstDay;
    if (index < 0 || index >= dayCount) out[row] = NO_ANSWER;
    else if (turns && minute >= (turn[index] ?? 0)) out[row] = from[index] ?? NO_ANSWER;
    else out[row] = before[index] ?? NO_ANSWER;
  }
  return out;
}

function answersOf(calendar: Calendar, limit: TimeLimit, terms: ClockTerms): AnswersByDay {
  const known = answersByDay.get(calendar) ?? new Map<string, AnswersByDay>();
  answersByDay.set(calendar, known);
  const key = `${limit.unit} ${limit.amount} ${terms.afterHours} ${terms.sameDayCutoff}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const { tables } = calendar;
  const ask = (accepted: number): number =>
    runClock({ calendar, tables, terms, accepted, keepsDate: false }, limit, []);
  const days = Int32Array.from({ length: tables.dayCount }, (_, index) => (tables.firstDay + index) * MINUTES_PER_DAY);
  const turn = days.map((midnight) => midnight + turnOf(tables, midnight / MINUTES_PER_DAY, limit, terms));
  const answers = { turn, before: days.map(ask), from: turn.map(ask) };
  known.set(key, answers);
  return answers;
}

/** The minute of the day from which an acceptance counts otherwise than before it. */
function turnOf(tables: DayTables, day: number, limit: TimeLimit, terms: ClockTerms): number {
  const close = halvesOf(tables, day) > 0 ? (findSet(tables, day)?.lastClose ?? 0) : 0;
  if (limit.unit === 'same-day') return Math.min(terms.sameDayCutoff, close);
  return terms.afterHours === 'next-day' ? close : 0;
}

function inHalfDays(
  calendar: Calendar,
  accepted: Int32Array,
  halfDays: Uint16Array,
  terms: ClockTerms,
  out: Int32Array,
): Int32Array {
  const { firstDay, dayCount, gapFrom } = calendar.tables;
  const { turn, before, from, ends } = halvesByDay(calendar, terms);
  if (terms.afterHours === 'same-day' && hasNoGap(calendar)) {
    // Nothing to ask but the day: the loop that the speed of whole provinces rests on.
    for (let row = 0; row < accepted.length; row++) {
      const index = (((accepted[row] ?? 0) / MINUTES_PER_DAY) | 0) - firstDay;
      const inside = index >>> 0 < dayCount;
      out[row] = inside ? (ends[(before[index] ?? 0) + (halfDays[row] ?? 0)] ?? NO_ANSWER) : NO_ANSWER;
    }
    return out;
  }
  for (let row = 0; row < accepted.length; row++) {
    const minute = accepted[row] ?? 0;
    const index = ((minute / MINUTES_PER_DAY) | 0) - firstDay;
    if (index < 0 || index >= dayCount) {
      out[row] = NO_ANSWER;
      continue;
    }
    const through = minute < (turn[index] ?? 0) ? before[index] : from[index];
    const due = ends[(through ?? 0) + (halfDays[row] ?? 0)] ?? NO_ANSWER;
    out[row] = due < (gapFrom[index] ?? 0) * MINUTES_PER_DAY ? due : NO_ANSWER;
  }
  return out;
}

/** Halves through day 0 instead of answers, and the minutes at which halves end. */
interface HalvesByDay extends AnswersByDay {
  /** As `endOfHalf`, with `NO_ANSWER` for every half that a row can ask beyond the last, so that none is out of bounds. */
  readonly ends: Int32Array;
}

const halvesOfDays = new WeakMap<Calendar, Map<string, HalvesByDay>>();

/** Halves of working days through day 0 of an acceptance, before and from the minute at which the day counts as over. */
function halvesByDay(calendar: Calendar, terms: ClockTerms): HalvesByDay {
  const known = halvesOfDays.get(calendar) ?? new Map<string, HalvesByDay>();
  halvesOfDays.set(calendar, known);
  const found = known.get(terms.afterHours);
  if (found !== undefined) return found;
  const { tables } = calendar;
  const { halvesBefore, workingFrom, dayCount, firstDay, endOfHalf } = tables;
  const through = Int32Array.from({ length: dayCount }, (_, index) => halvesBefore[index + 1] ?? 0);
  const next = through.map(
    (_, index) => through[workingFrom[index + 1] ?? dayCount] ?? (halvesBefore[dayCount] ?? 0) + 1,
  );
  const limit: TimeLimit = { amount: 1, unit: 'working-day' };
  const turn = through.map(
    (_, index) => (firstDay + index) * MINUTES_PER_DAY + turnOf(tables, firstDay + index, limit, terms),
  );
  const ends = new Int32Array(endOfHalf.length + 0x1_00_01).fill(NO_ANSWER);
  ends.set(endOfHalf);
  const answers = { turn, before: through, from: terms.afterHours === 'next-day' ? next : through, ends };
  known.set(terms.afterHours, answers);
  return answers;
}

function hasNoGap({ years }: Calendar): boolean {
  return years.every((year, index) => index === 0 || year === (years[index - 1] ?? 0) + 1);
}

function inOfficeMinutes(calendar: Calendar, batch: DueBatch, out: Int32Array): Int32Array {
  const { accepted, halfDays, limit } = batch;
  const { firstDay, dayCount, minutesBefore, dayOfBucket, setOf, sets, gapFrom } = calendar.tables;
  const minutes = officeMinutesOf(limit, calendar.standardDay);
  const perHalf = calendar.standardDay / 2;
  const perRow = limit.unit === 'working-day' ? halfDays : undefined;
  const gapless = hasNoGap(calendar);
  const total = minutesBefore[dayCount] ?? 0;
  const elapsed = flattened(sets.map((set) => set.elapsedAt));
  const ends = flattened(sets.map((set) => set.endOf));
  for (let row = 0; row < accepted.length; row++) {
    const minute = accepted[row] ?? 0;
    const day = (minute / MINUTES_PER_DAY) | 0;
    const index = day - firstDay;
    if (index < 0 || index >= dayCount) {
      out[row] = NO_ANSWER;
      continue;
    }
    const limitMinutes = perRow === undefined ? minutes : Math.ceil((perRow[row] ?? 0) * perHalf);
    const ran = elapsed[(setOf[index] ?? 0) * STRIDE + minute - day * MINUTES_PER_DAY] ?? 0;
    const target = (minutesBefore[index] ?? 0) + ran + limitMinutes;
    if (target > total) {
      out[row] = NO_ANSWER;
      continue;
    }
    let last = dayOfBucket[target >> 6] ?? 0;
    while ((minutesBefore[last + 1] ?? target) < target) last++;
    const end = ends[(setOf[last] ?? 0) * STRIDE + target - (minutesBefore[last] ?? 0)] ?? 0;
    const due = (firstDay + last) * MINUTES_PER_DAY + end;
    out[row] = gapless || due < (gapFrom[index] ?? 0) * MINUTES_PER_DAY ? due : NO_ANSWER;
  }
  return out;
}

const STRIDE = MINUTES_PER_DAY + 1;

/** The tables of all kinds of days one after another, so that the loop looks up in one array. */
function flattened(tables: readonly Uint16Array[]): Uint16Array {
  const flat = new Uint16Array(tables.length * STRIDE);
  for (const [index, table] of tables.entries()) flat.set(table, index * STRIDE);
  return flat;
}
