import type { Outcome } from '@dunghen/app/workspace';
import type { PeriodScheme } from '@dunghen/domain/report';
import { type DayNumber, findDay, type Instant } from '@dunghen/domain/time';
import { findTimestamp } from '../instants.ts';

interface TimesText {
  readonly scheme?: PeriodScheme;
  readonly policy?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
}

interface Times {
  readonly scheme?: PeriodScheme;
  readonly policy?: string;
  readonly asOf?: Instant;
  readonly knownAt?: Instant;
}

/** Scheme, policy and the two times of a query from their texts; refuses one that is no real time, by name. */
export function findTimes(query: TimesText): Outcome<Times> {
  const asOf = query.asOf === undefined ? undefined : findTimestamp(query.asOf);
  const knownAt = query.knownAt === undefined ? undefined : findTimestamp(query.knownAt);
  if (query.asOf !== undefined && asOf === undefined) return notATime('asOf', query.asOf);
  if (query.knownAt !== undefined && knownAt === undefined) return notATime('knownAt', query.knownAt);
  return {
    ok: true,
    value: {
      ...(query.scheme === undefined ? {} : { scheme: query.scheme }),
      ...(query.policy === undefined ? {} : { policy: query.policy }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(knownAt === undefined ? {} : { knownAt }),
    },
  };
}

function notATime(parameter: string, text: string): Outcome<Times> {
  const message = `Tham số "${parameter}" là "${text}", không phải thời điểm có thật. Viết như 2024-03-31T17:30.`;
  return { ok: false, code: 'invalid-time', facts: { parameter, text }, message };
}

/** Days of a query from their texts, those that were given; refuses one that is no real day, by name. */
export function findDays<K extends string>(
  query: Readonly<Record<K, string | undefined>>,
): Outcome<Readonly<Partial<Record<K, DayNumber>>>> {
  const days: Partial<Record<K, DayNumber>> = {};
  for (const parameter in query) {
    const text = query[parameter];
    if (text === undefined) continue;
    const day = findDay(text);
    if (day === undefined) return notADay(parameter, text);
    days[parameter] = day;
  }
  return { ok: true, value: days };
}

function notADay(parameter: string, text: string): Outcome<never> {
  const message = `Tham số "${parameter}" là "${text}", không phải ngày có thật. Viết như 2024-03-29.`;
  return { ok: false, code: 'invalid-time', facts: { parameter, text }, message };
}
