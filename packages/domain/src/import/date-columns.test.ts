import { describe, expect, test } from 'vitest';
import { createDateColumns, createDateSurvey } from './date-columns.ts';
import { matchHeaders } from './header.ts';
import { NO_MAPPING } from './mapping.ts';

const MIDNIGHT = { day: 19_737, ms: 0, precision: 'midnight' } as const;
const MORNING = { day: 19_737, ms: 36_000_000, precision: 'time' } as const;
const DATE = { day: 19_737, ms: 0, precision: 'date' } as const;

describe('a column where every time is 00:00:00 is date-only (spec: import, dates)', () => {
  test('a midnight is undecided until a time was seen, or the file surveyed', () => {
    const dates = createDateColumns();
    expect(dates.isUndecided('acceptedAt', DATE)).toBe(false);
    expect(dates.isUndecided('acceptedAt', MIDNIGHT)).toBe(true);
    expect(dates.isUndecided('acceptedAt', MORNING)).toBe(false);
    expect(dates.isUndecided('acceptedAt', MIDNIGHT)).toBe(false);
    expect(dates.isDateOnly('acceptedAt', MIDNIGHT)).toBe(false);
    expect(dates.isDateOnly('acceptedAt', DATE)).toBe(true);
    // Each column speaks for itself.
    expect(dates.isUndecided('dueAt', MIDNIGHT)).toBe(true);
    dates.decide(new Set());
    expect(dates.isUndecided('dueAt', MIDNIGHT)).toBe(false);
    expect(dates.isDateOnly('dueAt', MIDNIGHT)).toBe(true);
  });

  test('a survey finds the columns with times and knows when nothing is left to find', () => {
    const layout = matchHeaders(['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả'], NO_MAPPING);
    const survey = createDateSurvey(layout, false);
    expect(survey.add(['A', '15/01/2024 00:00:00', 45306])).toBe(false);
    expect(survey.add(['B', 'x', 45306.5])).toBe(false);
    expect([...survey.timed]).toEqual(['dueAt']);
    expect(survey.add(['C', '15/01/2024 10:00', null])).toBe(true);
  });
});
