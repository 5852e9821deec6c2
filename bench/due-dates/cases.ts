import type { DeadlineInput } from '@dunghen/domain/deadline';
import { DEFAULT_TERMS } from '@dunghen/domain/deadline';
import { getDay, instantOf } from '@dunghen/domain/time';
import type { PlainStop, Question } from '../../packages/domain/test/oracle/oracle.ts';
import { type Random, startRandom } from './random.ts';

/** Plain limits in working days, as all contenders can count them. */
export interface PlainCases {
  /** Local minutes since 1970. */
  readonly accepted: Int32Array;
  /** 1 to 60. */
  readonly days: Uint16Array;
}

const FIRST = getDay('2021-01-04');
const LAST = getDay('2026-06-30');

/** Acceptances at any minute of 2021 to mid-2026, limits of 1 to 60 working days. */
export function plainCases(count: number, seed: number): PlainCases {
  const random = startRandom(seed);
  const accepted = new Int32Array(count);
  const days = new Uint16Array(count);
  for (let index = 0; index < count; index++) {
    accepted[index] = minuteBetween(random, FIRST, LAST);
    days[index] = 1 + random(60);
  }
  return { accepted, days };
}

function minuteBetween(random: Random, first: number, last: number): number {
  return (first + random(last - first)) * 1_440 + random(1_440);
}

const EDGES = [0, 449, 450, 451, 689, 690, 691, 750, 809, 810, 811, 899, 900, 1_049, 1_050, 1_051, 1_439] as const;
const KINDS = ['supplement', 'payment', 'suspension'] as const;

/** Everything that the clock knows: all units, ways and terms, up to three stops; often at the edges of sessions. */
export function anyQuestion(random: Random): Question {
  const accepted = (FIRST + random(LAST - FIRST)) * 1_440 + minuteOfDay(random);
  return {
    ...limitOf(random),
    accepted,
    way: random(2) === 0 ? 'days' : 'hours',
    afterHours: random(2) === 0 ? 'same-day' : 'next-day',
    sameDayCutoff: 900,
    supplementEffect: random(2) === 0 ? 'restart' : 'subtract',
    stops: Array.from({ length: Math.max(0, random(5) - 1) }, () => stopOf(random, accepted)),
  };
}

function minuteOfDay(random: Random): number {
  return random(2) === 0 ? (EDGES[random(EDGES.length)] ?? 0) : random(1_440);
}

function limitOf(random: Random): Pick<Question, 'unit' | 'amount'> {
  switch (random(5)) {
    case 0:
      return { unit: 'working-hour', amount: (1 + random(80)) / 2 };
    case 1:
      return { unit: 'calendar-day', amount: 1 + random(45) };
    case 2:
      return { unit: 'month', amount: 1 + random(3) };
    case 3:
      return { unit: 'same-day', amount: 0 };
    default:
      return { unit: 'working-day', amount: (1 + random(40)) / 2 };
  }
}

function stopOf(random: Random, accepted: number): PlainStop {
  const from = (Math.floor(accepted / 1_440) + random(25) - 2) * 1_440 + minuteOfDay(random);
  const to = Math.max(from, (Math.floor(from / 1_440) + random(10)) * 1_440 + minuteOfDay(random));
  const kind = KINDS[random(KINDS.length)] ?? 'supplement';
  const flagged = kind === 'payment' ? { stopsClock: random(2) === 0 } : undefined;
  return { kind, from, ...flagged, ...(random(15) === 0 ? undefined : { to }) };
}

/** A question of the oracle, put to our clock. */
export function inputOf(question: Question): DeadlineInput {
  const { way, afterHours, sameDayCutoff, supplementEffect, amount, unit } = question;
  return {
    acceptedAt: instantOf(question.accepted),
    limit: { amount, unit },
    terms: { ...DEFAULT_TERMS, way, afterHours, sameDayCutoff, supplementEffect },
    stops: question.stops.map(({ from, to, ...stop }) => ({
      ...stop,
      from: instantOf(from),
      ...(to === undefined ? undefined : { to: instantOf(to) }),
    })),
    reschedules: [],
  };
}
