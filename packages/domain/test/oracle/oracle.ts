import type { PlainDay, World } from './world.ts';

/**
 * A second reading of the deadlines specification, written as plainly as it can be: it walks minutes and days, keeps no
 * totals, and shares no code with the clock. Local minutes throughout. Slow on purpose.
 */
export interface Question {
  readonly accepted: number;
  readonly amount: number;
  readonly unit: 'working-day' | 'working-hour' | 'calendar-day' | 'month' | 'same-day';
  readonly way: 'days' | 'hours';
  readonly afterHours: 'same-day' | 'next-day';
  readonly sameDayCutoff: number;
  readonly supplementEffect: 'restart' | 'subtract';
  readonly stops: readonly PlainStop[];
}

export interface PlainStop {
  readonly kind: 'supplement' | 'payment' | 'suspension';
  readonly from: number;
  readonly to?: number;
  readonly stopsClock?: boolean;
}

/** A due minute; 'paused' while a stop is open; 'beyond' where the world ends first. */
export type Answer = number | 'paused' | 'beyond';

interface Halt {
  readonly from: number;
  readonly to: number;
  readonly restarts: boolean;
  readonly bySupplement: boolean;
}

class EndOfWorld extends Error {}

export function oracleDue(world: World, question: Question): Answer {
  try {
    return solve(world, question);
  } catch (error) {
    if (error instanceof EndOfWorld) return 'beyond';
    throw error;
  }
}

function solve(world: World, question: Question): Answer {
  // "working-hour limits always count this way; calendar-day, month and same-day never do"
  const byMinutes = question.unit === 'working-hour' || (question.unit === 'working-day' && question.way === 'hours');
  let position = byMinutes ? startMinutes(world, question) : startDays(world, question, question.accepted, true);
  for (const halt of haltsOf(question)) {
    const due = dueOf(world, question, position, byMinutes);
    // "A stop that begins after the due date neither moves it nor changes the verdict"
    if (halt.from > due) continue;
    if (halt.to === Number.POSITIVE_INFINITY) return 'paused';
    if (halt.restarts) {
      position = byMinutes
        ? { ...startMinutes(world, question), at: halt.to }
        : startDays(world, question, halt.to, halt.bySupplement, position.day0);
    } else {
      position = resume(world, question, position, halt, byMinutes);
    }
  }
  return dueOf(world, question, position, byMinutes);
}

/** Where the clock stands: what is left from an instant (minutes) or from a day 0 (days, or an unrolled last day). */
interface Position {
  readonly at: number;
  readonly left: number;
  readonly day0: number;
  readonly last: number;
}

function startMinutes(world: World, question: Question): Position {
  const left = question.unit === 'working-hour' ? question.amount * 60 : question.amount * world.standardDay;
  return { at: question.accepted, left: Math.ceil(left - 1e-6), day0: 0, last: 0 };
}

/** `notBefore`: the day 0 that there was; what starts again does not start earlier ("stops never shorten"). */
function startDays(world: World, question: Question, at: number, mayShift: boolean, notBefore = 0): Position {
  let day0 = dayAt(at);
  if (question.unit === 'same-day') {
    const inTime = at - day0 * 1_440 < question.sameDayCutoff && at < closeOf(world, day0);
    const left = inTime && isWorking(world, day0) ? 0 : plainDay(world, nextWorking(world, day0)).counts;
    return { at, left, day0, last: 0 };
  }
  if (mayShift) day0 = madeOn(world, question, at);
  day0 = Math.max(day0, notBefore);
  if (question.unit === 'calendar-day') return { at, left: 0, day0, last: day0 + question.amount };
  if (question.unit === 'month') return { at, left: 0, day0, last: monthsAfter(day0, question.amount) };
  return { at, left: question.amount, day0, last: 0 };
}

/** "at or after the last close (17:30:00 included) or on a day off, counts as made on the next working day" */
function madeOn(world: World, question: Question, at: number): number {
  const day = dayAt(at);
  if (question.afterHours === 'same-day') return day;
  return !isWorking(world, day) || at >= closeOf(world, day) ? nextWorking(world, day) : day;
}

function dueOf(world: World, question: Question, position: Position, byMinutes: boolean): number {
  if (byMinutes) return walkMinutes(world, position.at, position.left);
  if (question.unit === 'calendar-day' || question.unit === 'month') {
    let day = position.last;
    while (!isWorking(world, day)) day++;
    // Nothing left and already closed: a stop that ended after hours on the last day (decision 0012).
    if (closeOf(world, day) <= position.at) return closeWithNothingLeft(world, dayAt(position.at), position.at);
    return closeOf(world, day);
  }
  if (position.left === 0) return closeWithNothingLeft(world, position.day0, position.at);
  let left = position.left;
  for (let day = position.day0 + 1; ; day++) {
    const { counts, sessions } = plainDay(world, day);
    if (counts === 0) continue;
    // "x.5 working days: due at the close of the first session of the working day after the whole part"
    if (left === 0.5 && counts === 1) return day * 1_440 + (sessions[0]?.[1] ?? 0);
    left -= Math.min(left, counts);
    if (left === 0) return closeOf(world, day);
  }
}

/** "with nothing left it is due at the close of the day of resumption, or of the next working day if that is a day off or already closed" */
function closeWithNothingLeft(world: World, day: number, at: number): number {
  if (isWorking(world, day) && closeOf(world, day) > at) return closeOf(world, day);
  return closeOf(world, nextWorking(world, day));
}

function resume(world: World, question: Question, position: Position, halt: Halt, byMinutes: boolean): Position {
  // "a stop that holds no office minute changes nothing"
  if (!holdsOfficeMinute(world, halt.from, halt.to)) return position;
  if (byMinutes) {
    const used = countMinutes(world, position.at, halt.from);
    return { ...position, at: halt.to, left: position.left - used };
  }
  const shifts = halt.bySupplement && question.unit !== 'same-day';
  const resumed = Math.max(position.day0, shifts ? madeOn(world, question, halt.to) : dayAt(halt.to));
  if (question.unit === 'calendar-day' || question.unit === 'month') {
    // "the unrolled last day moves by (date of resumption − date of stop) days"; days before day 0 were not running.
    const moved = resumed - Math.max(position.day0, dayAt(halt.from));
    return { ...position, at: halt.to, day0: resumed, last: position.last + Math.max(0, moved) };
  }
  // "a working day after day 0 counts as used if at least one office minute of it ran before the stop"
  let used = 0;
  for (let day = position.day0 + 1; day <= dayAt(halt.from); day++) {
    if (holdsOfficeMinute(world, day * 1_440, Math.min(halt.from, (day + 1) * 1_440)))
      used += plainDay(world, day).counts;
  }
  return { ...position, at: halt.to, day0: resumed, left: Math.max(0, position.left - used) };
}

/** "Overlapping stops are merged; the part before acceptance is ignored." Payments stop the clock by their flag only. */
function haltsOf(question: Question): readonly Halt[] {
  let halts: Halt[] = question.stops
    .filter((stop) => stop.kind !== 'payment' || stop.stopsClock === true)
    .map((stop) => ({
      from: Math.max(stop.from, question.accepted),
      to: stop.to ?? Number.POSITIVE_INFINITY,
      restarts: stop.kind === 'supplement' && question.supplementEffect === 'restart',
      bySupplement: stop.kind === 'supplement',
    }))
    .filter((halt) => halt.to > question.accepted);
  for (let pair = overlapping(halts); pair !== undefined; pair = overlapping(halts)) {
    const [a, b] = pair;
    const to = Math.max(a.to, b.to);
    const last = [a, b].filter((halt) => halt.to === to);
    const merged = {
      from: Math.min(a.from, b.from),
      to,
      restarts: a.restarts || b.restarts,
      bySupplement: last.some((halt) => halt.bySupplement),
    };
    halts = [...halts.filter((halt) => halt !== a && halt !== b), merged];
  }
  return halts.sort((a, b) => a.from - b.from);
}

function overlapping(halts: readonly Halt[]): readonly [Halt, Halt] | undefined {
  for (const a of halts) {
    for (const b of halts) if (a !== b && a.from <= b.to && b.from <= a.to) return [a, b];
  }
  return undefined;
}

const dayAt = (minute: number): number => Math.floor(minute / 1_440);

function plainDay(world: World, day: number): PlainDay {
  if (day < world.firstDay || day > world.lastDay) throw new EndOfWorld();
  return world.dayOf(day);
}

const isWorking = (world: World, day: number): boolean => plainDay(world, day).counts > 0;

function nextWorking(world: World, day: number): number {
  let next = day + 1;
  while (!isWorking(world, next)) next++;
  return next;
}

/** The end of the last session; the midnight that begins the day where it has none. */
function closeOf(world: World, day: number): number {
  return day * 1_440 + Math.max(0, ...plainDay(world, day).sessions.map(([, close]) => close));
}

function isOffice(world: World, minute: number): boolean {
  const index = minute - world.firstDay * 1_440;
  if (index < 0 || index >= world.office.length) throw new EndOfWorld();
  return world.office[index] === 1;
}

function walkMinutes(world: World, from: number, minutes: number): number {
  let left = minutes;
  let minute = from;
  while (left > 0) {
    if (isOffice(world, minute)) left--;
    minute++;
  }
  return minute;
}

function countMinutes(world: World, from: number, to: number): number {
  let count = 0;
  for (let minute = from; minute < to; minute++) if (isOffice(world, minute)) count++;
  return count;
}

function holdsOfficeMinute(world: World, from: number, to: number): boolean {
  for (let minute = from; minute < to; minute++) if (isOffice(world, minute)) return true;
  return false;
}

/** "same day number n months on, or the last day of that month" */
function monthsAfter(day: number, months: number): number {
  const date = new Date(day * 86_400_000);
  const wanted = date.getUTCDate();
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const length = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(wanted, length));
  return target.getTime() / 86_400_000;
}
