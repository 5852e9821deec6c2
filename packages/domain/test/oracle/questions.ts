import fc from 'fast-check';
import type { DeadlineInput } from '../../src/deadline/index.ts';
import { getDay, instantOf } from '../../src/time/index.ts';
import type { PlainStop, Question } from './oracle.ts';

/** Minutes of the day at which mistakes happen, and any other. */
const minuteOfDay = fc.oneof(
  fc.constantFrom(
    0,
    360,
    449,
    450,
    451,
    600,
    690,
    691,
    750,
    810,
    899,
    900,
    901,
    989,
    990,
    1_049,
    1_050,
    1_051,
    1_200,
    1_439,
  ),
  fc.nat(1_439),
);

const FROM = getDay('2023-12-20');

export const acceptedMinute = fc.tuple(fc.nat(320), minuteOfDay).map(([day, minute]) => (FROM + day) * 1_440 + minute);

const limit = fc.oneof(
  fc.record({
    unit: fc.constant('working-day' as const),
    amount: fc.integer({ min: 1, max: 60 }).map((halves) => halves / 2),
  }),
  fc.record({
    unit: fc.constant('working-hour' as const),
    amount: fc.integer({ min: 1, max: 80 }).map((halves) => halves / 2),
  }),
  fc.record({ unit: fc.constant('calendar-day' as const), amount: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ unit: fc.constant('month' as const), amount: fc.integer({ min: 1, max: 3 }) }),
  fc.constant({ unit: 'same-day' as const, amount: 0 }),
);

const stop = fc.record({
  kind: fc.constantFrom('supplement' as const, 'payment' as const, 'suspension' as const),
  day: fc.integer({ min: -3, max: 25 }),
  minute: minuteOfDay,
  days: fc.oneof(fc.constant(0), fc.nat(12)),
  endMinute: minuteOfDay,
  open: fc.nat(11).map((n) => n === 0),
  stopsClock: fc.boolean(),
});

export const question: fc.Arbitrary<Question> = fc
  .record({
    accepted: acceptedMinute,
    limit,
    way: fc.constantFrom('days' as const, 'hours' as const),
    afterHours: fc.constantFrom('same-day' as const, 'next-day' as const),
    sameDayCutoff: fc.constantFrom(900, 900, 660, 1_020),
    supplementEffect: fc.constantFrom('restart' as const, 'subtract' as const),
    stops: fc.oneof(fc.array(stop, { maxLength: 0 }), fc.array(stop, { maxLength: 4 })),
  })
  .map(({ limit: { unit, amount }, stops, accepted, ...rest }) => ({
    ...rest,
    accepted,
    unit,
    amount,
    stops: stops.map((each) => stopAt(accepted, each)),
  }));

type RawStop = typeof stop extends fc.Arbitrary<infer Raw> ? Raw : never;

function stopAt(accepted: number, raw: RawStop): PlainStop {
  const from = (Math.floor(accepted / 1_440) + raw.day) * 1_440 + raw.minute;
  const to = Math.max(from, (Math.floor(from / 1_440) + raw.days) * 1_440 + raw.endMinute);
  const base = { kind: raw.kind, from, ...(raw.kind === 'payment' ? { stopsClock: raw.stopsClock } : {}) };
  return raw.open ? base : { ...base, to };
}

/** The same question, put to our clock. */
export function inputOf(asked: Question): DeadlineInput {
  const { way, afterHours, sameDayCutoff, supplementEffect, amount, unit } = asked;
  return {
    acceptedAt: instantOf(asked.accepted),
    limit: { amount, unit },
    terms: { way, afterHours, sameDayCutoff, supplementEffect },
    stops: asked.stops.map(({ kind, from, to, stopsClock }) => ({
      kind,
      from: instantOf(from),
      ...(to === undefined ? {} : { to: instantOf(to) }),
      ...(stopsClock === undefined ? {} : { stopsClock }),
    })),
    reschedules: [],
  };
}
