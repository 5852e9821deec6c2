import { describe, expect, test } from 'vitest';
import { formatLocal, getLocal } from '../time/index.ts';
import { type DeadlineInput, dueDate } from './due-date.ts';
import { explain } from './explain.ts';
import { type ClockTerms, DEFAULT_TERMS, type Stop } from './limit.ts';
import { parseLimit } from './parse-limit.ts';
import { VIETNAM } from './testing/calendars.ts';

type Example = readonly [
  number: string,
  terms: Partial<ClockTerms>,
  accepted: string,
  limit: string,
  stop: string,
  due: string,
  provisional?: string,
];

const DAYS = { way: 'days' } as const;
const HOURS = { way: 'hours' } as const;
const SUBTRACT = { way: 'days', supplementEffect: 'subtract' } as const;

// Spec: deadlines, worked examples. Default office hours; Tết 2024 is 8–14 February; 29 April 2024 swapped with 4 May.
const EXAMPLES: readonly Example[] = [
  ['1', DAYS, '2024-01-15T10:00', '3 ngày làm việc', '', '2024-01-18T17:30'],
  ['2', DAYS, '2024-02-07T14:00', '5 ngày làm việc', '', '2024-02-21T17:30'],
  ['3', DAYS, '2024-04-26T16:00', '3 ngày làm việc', '', '2024-05-04T17:30'],
  ['4', DAYS, '2024-08-26T09:00', '5 ngày làm việc', '', '2024-09-04T17:30'],
  ['5', DAYS, '2024-08-29T09:00', '5 ngày', '', '2024-09-04T17:30'],
  ['6', DAYS, '2024-01-31T08:00', '1 tháng', '', '2024-02-29T17:30'],
  ['7', DAYS, '2024-01-15T10:00', '0,5 ngày làm việc', '', '2024-01-16T11:30'],
  ['8', DAYS, '2026-11-20T09:00', '3 ngày làm việc', '', '2026-11-26T17:30', '2026-11-27T17:30'],
  ['9', HOURS, '2024-01-15T10:00', '3 ngày làm việc', '', '2024-01-18T10:00'],
  ['10', HOURS, '2024-01-20T09:00', '1 ngày làm việc', '', '2024-01-22T17:30'],
  ['11', HOURS, '2024-01-15T11:30', '4 giờ làm việc', '', '2024-01-15T17:30'],
  ['12', HOURS, '2024-02-07T15:30', '2 ngày làm việc', '', '2024-02-16T15:30'],
  [
    '13',
    { way: 'hours', supplementEffect: 'subtract' },
    '2024-01-15T10:00',
    '3 ngày làm việc',
    '2024-01-16T10:00/2024-01-19T14:30',
    '2024-01-23T14:30',
  ],
  ['14', DAYS, '2024-01-15T10:00', '3 ngày làm việc', '2024-01-16T10:00/2024-01-19T14:30', '2024-01-24T17:30'],
  ['14, by date', DAYS, '2024-01-15T10:00', '3 ngày làm việc', '2024-01-16/2024-01-19T14:30', '2024-01-24T17:30'],
  ['15', SUBTRACT, '2024-01-15T10:00', '3 ngày làm việc', '2024-01-16T10:00/2024-01-19T14:30', '2024-01-23T17:30'],
  ['15, by date', SUBTRACT, '2024-01-15T10:00', '3 ngày làm việc', '2024-01-16/2024-01-19T14:30', '2024-01-23T17:30'],
  ['16', DAYS, '2024-01-15T14:59', 'trong ngày', '', '2024-01-15T17:30'],
  ['16, at 15:00', DAYS, '2024-01-15T15:00', 'trong ngày', '', '2024-01-16T17:30'],
  ['16, on Friday', DAYS, '2024-01-19T16:00', 'trong ngày', '', '2024-01-22T17:30'],
  ['17', SUBTRACT, '2024-01-15T10:00', '3 ngày làm việc', '2024-01-16T18:00/2024-01-17T07:00', '2024-01-18T17:30'],
  ['18', SUBTRACT, '2024-01-15T10:00', '3 ngày làm việc', '2024-01-16T06:00/2024-01-17T09:00', '2024-01-22T17:30'],
  ['19', SUBTRACT, '2024-01-15T10:00', '3 ngày làm việc', '2024-01-18T10:00/2024-01-21T09:00', '2024-01-22T17:30'],
];

const instant = (text: string) => getLocal(text.length === 10 ? `${text}T00:00` : text);

function inputOf(terms: Partial<ClockTerms>, accepted: string, limitText: string, stopText: string): DeadlineInput {
  const limit = parseLimit(limitText);
  if (limit === undefined) throw new Error(limitText);
  const [from, to] = stopText.split('/');
  const stop: Stop | undefined =
    from === undefined || to === undefined
      ? undefined
      : { kind: 'supplement', from: instant(from), to: instant(to), fromDateOnly: from.length === 10 };
  return {
    acceptedAt: getLocal(accepted),
    limit,
    terms: { ...DEFAULT_TERMS, ...terms },
    stops: stop === undefined ? [] : [stop],
    reschedules: [],
  };
}

describe('worked examples', () => {
  for (const [number, terms, accepted, limit, stop, due, provisional] of EXAMPLES) {
    test(number, () => {
      const input = inputOf(terms, accepted, limit, stop);
      const found = dueDate(VIETNAM, input);
      if (!found.ok || found.dueAt === undefined) throw new Error('no due date');
      expect(formatLocal(found.dueAt)).toBe(due);
      expect(found.provisional === undefined ? undefined : formatLocal(found.provisional)).toBe(provisional);
      const explained = explain(VIETNAM, input);
      expect(explained.ok && explained.steps.at(-1)).toMatchObject({ kind: 'due', at: found.dueAt });
    });
  }
});
