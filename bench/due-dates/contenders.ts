import {
  DEFAULT_TERMS,
  type DeadlineInput,
  dueDate,
  dueDateBatch,
  explain,
  explanationLines,
} from '@dunghen/domain/deadline';
import { instantOf, MINUTES_PER_DAY } from '@dunghen/domain/time';
import { CALENDAR, WORLD } from './calendars.ts';
import { anyQuestion, inputOf, type PlainCases } from './cases.ts';
import type { Peer } from './peers.ts';
import { startRandom } from './random.ts';
import type { Contender } from './timing.ts';

type Way = 'days' | 'hours';

/** Our batch, a limit of its own for each row. */
export function batchByRow(name: string, { accepted, days }: PlainCases, way: Way): Contender {
  const halfDays = days.map((amount) => amount * 2);
  const out = new Int32Array(accepted.length);
  const limit = { amount: 1, unit: 'working-day' } as const;
  const terms = { ...DEFAULT_TERMS, way };
  return {
    name,
    count: accepted.length,
    run: () => dueDateBatch(CALENDAR, { accepted, limit, halfDays, terms, out })[0] ?? 0,
  };
}

/** Our batch, one limit for all rows: what a recomputation of one procedure does. */
export function batchOfOneLimit(name: string, { accepted }: PlainCases, way: Way): Contender {
  const out = new Int32Array(accepted.length);
  const limit = { amount: 15, unit: 'working-day' } as const;
  const terms = { ...DEFAULT_TERMS, way };
  return {
    name,
    count: accepted.length,
    run: () => dueDateBatch(CALENDAR, { accepted, limit, terms, out })[0] ?? 0,
  };
}

function plainInputs({ accepted, days }: PlainCases, way: Way, count: number): readonly DeadlineInput[] {
  return Array.from({ length: count }, (_, index) => ({
    acceptedAt: instantOf(accepted[index] ?? 0),
    limit: { amount: days[index] ?? 1, unit: 'working-day' as const },
    terms: { ...DEFAULT_TERMS, way },
    stops: [],
    reschedules: [],
  }));
}

/** Inputs that all have stops: between one and three, of all kinds, under all terms and units. */
export function inputsWithStops(count: number, seed: number): readonly DeadlineInput[] {
  const random = startRandom(seed);
  const inputs: DeadlineInput[] = [];
  while (inputs.length < count) {
    const question = anyQuestion(random);
    if (question.stops.length > 0) inputs.push(inputOf(question));
  }
  return inputs;
}

export function ordinary(name: string, inputs: readonly DeadlineInput[]): Contender {
  return { name, count: inputs.length, run: () => sumOf(inputs, dueOf) };
}

export function ordinaryPlain(name: string, cases: PlainCases, way: Way): Contender {
  return ordinary(name, plainInputs(cases, way, 20_000));
}

export function explained(name: string, cases: PlainCases, way: Way, asText: boolean): Contender {
  const inputs = plainInputs(cases, way, 2_000);
  return { name, count: inputs.length, run: () => sumOf(inputs, asText ? linesOf : stepsOf) };
}

function sumOf(inputs: readonly DeadlineInput[], answer: (input: DeadlineInput) => number): number {
  let sum = 0;
  for (const input of inputs) sum = (sum + answer(input)) | 0;
  return sum;
}

function dueOf(input: DeadlineInput): number {
  const due = dueDate(CALENDAR, input);
  return due.ok ? (due.dueAt ?? 0) : 0;
}

function stepsOf(input: DeadlineInput): number {
  const explanation = explain(CALENDAR, input);
  return explanation.ok ? explanation.steps.length : 0;
}

function linesOf(input: DeadlineInput): number {
  const explanation = explain(CALENDAR, input);
  return explanation.ok ? explanationLines(explanation).length : 0;
}

export function peerContender(peer: Peer, { accepted, days }: PlainCases): Contender {
  const count = 1_000;
  return {
    name: peer.name,
    count,
    run() {
      let sum = 0;
      for (let index = 0; index < count; index++) {
        sum += peer.dueDay(Math.floor((accepted[index] ?? 0) / MINUTES_PER_DAY), days[index] ?? 0);
      }
      return sum | 0;
    },
  };
}

/** What a system does that counts minutes one by one; the minutes are even marked beforehand. */
export function minuteLoop(name: string, { accepted, days }: PlainCases): Contender {
  const count = 200;
  return {
    name,
    count,
    run() {
      let sum = 0;
      for (let index = 0; index < count; index++) sum += minuteByMinute(accepted[index] ?? 0, (days[index] ?? 0) * 480);
      return sum | 0;
    },
  };
}

export function minuteByMinute(accepted: number, minutes: number): number {
  let at = accepted - WORLD.firstDay * MINUTES_PER_DAY;
  let left = minutes;
  while (left > 0) left -= WORLD.office[at++] ?? 1;
  return at + WORLD.firstDay * MINUTES_PER_DAY;
}
