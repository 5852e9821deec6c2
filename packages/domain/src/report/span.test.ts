import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, formatLocal, weekdayOf } from '../time/index.ts';
import { PERIOD_SCHEMES, type PeriodScheme, parsePeriod, periodBounds } from './period.ts';
import { periodSpans } from './span.ts';

const spansOf = (key: string, scheme: PeriodScheme = 'calendar') => {
  const period = parsePeriod(key, scheme);
  if (period === undefined) throw new Error(`not a period: ${key}`);
  return { period, spans: periodSpans(period) };
};

describe('the parts of a period', () => {
  test.each([
    ['2024-Q1', 'calendar', 13, 'week', '2024-01-08T00:00'],
    ['2024-Q1', 'day15', 14, 'week', '2023-12-18T00:00'],
    ['2024-02', 'calendar', 5, 'week', '2024-02-05T00:00'],
    ['2024-H1', 'calendar', 6, 'month', '2024-02-01T00:00'],
    ['2024-9M', 'day15', 10, 'month', '2024-01-01T00:00'],
    ['2024-Y', 'calendar', 12, 'month', '2024-02-01T00:00'],
  ] as const)('%s by %s: %i, each a %s; the first ends %s', (key, scheme, count, kind, firstEnd) => {
    const { spans } = spansOf(key, scheme);
    expect([spans.length, spans[0]?.kind, formatLocal(spans[0]?.to ?? 0)]).toEqual([count, kind, firstEnd]);
  });

  test('are together the period, without gaps; weeks begin on Mondays', () => {
    const keys = fc.constantFrom('2024-01', '2023-Q4', '2024-H2', '2024-9M', '2023');
    fc.assert(
      fc.property(keys, fc.constantFrom(...PERIOD_SCHEMES), (key, scheme) => {
        const { period, spans } = spansOf(key, scheme);
        const bounds = periodBounds(period);
        expect([spans[0]?.from, spans.at(-1)?.to]).toEqual([bounds.from, bounds.to]);
        for (const [index, span] of spans.entries()) {
          if (index === 0) continue;
          expect(span.from).toBe(spans[index - 1]?.to);
          if (span.kind === 'week') expect(weekdayOf(dayOf(span.from))).toBe(1);
        }
      }),
    );
  });
});
