import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLocal } from '../time/index.ts';
import type { Period, PeriodScheme } from './period.ts';
import {
  lastDayOf,
  PERIOD_SCHEMES,
  parsePeriod,
  periodBounds,
  periodHeadingText,
  periodKey,
  periodSentenceText,
  periodSpanText,
  periodTitleText,
  previousPeriod,
  samePeriodLastYear,
} from './period.ts';

function period(text: string, scheme: PeriodScheme = 'calendar'): Period {
  const parsed = parsePeriod(text, scheme);
  if (parsed === undefined) throw new Error(`not a period: ${text}`);
  return parsed;
}

describe('bounds', () => {
  // Spec: periods; Decree 09/2019, article 12; Circular 02/2017.
  test.each<[string, PeriodScheme, string, string]>([
    ['2024-Q1', 'calendar', '2024-01-01', '2024-04-01'],
    ['2024-Q1', 'day15', '2023-12-15', '2024-03-15'],
    ['2024-Q1', 'tt02', '2023-12-01', '2024-03-01'],
    ['2024-Q4', 'calendar', '2024-10-01', '2025-01-01'],
    ['2024-Q4', 'day15', '2024-09-15', '2024-12-15'],
    ['2024-H1', 'day15', '2023-12-15', '2024-06-15'],
    ['2024-H2', 'calendar', '2024-07-01', '2025-01-01'],
    ['2024-9M', 'day15', '2023-12-15', '2024-09-15'],
    ['2024', 'day15', '2023-12-15', '2024-12-15'],
    ['2024', 'calendar', '2024-01-01', '2025-01-01'],
    ['2024-01', 'calendar', '2024-01-01', '2024-02-01'],
    ['2024-M12', 'calendar', '2024-12-01', '2025-01-01'],
    ['2024-M03', 'day15', '2024-02-15', '2024-03-15'],
    ['2020-Q1', 'tt02', '2019-12-01', '2020-03-01'],
  ])('%s by %s is %s to %s', (text, scheme, from, to) => {
    const bounds = periodBounds(period(text, scheme));
    expect(formatLocal(bounds.from)).toBe(`${from}T00:00`);
    expect(formatLocal(bounds.to)).toBe(`${to}T00:00`);
  });

  test.each(['2024-Q5', '2024-Q0', '2024-13', '2024-00', '24-Q1', '2024Q1', 'Q1/2024', '', '2024-H3', '2024-6M'])(
    '%s is no period',
    (text) => expect(parsePeriod(text)).toBeUndefined(),
  );
});

const periods = fc
  .record({
    year: fc.integer({ min: 2015, max: 2035 }),
    scheme: fc.constantFrom(...PERIOD_SCHEMES),
    suffix: fc.constantFrom('-Q1', '-Q2', '-Q3', '-Q4', '-H1', '-H2', '-9M', '', '-01', '-02', '-07', '-12'),
  })
  .map(({ year, scheme, suffix }) => period(`${year}${suffix}`, scheme));

test('a period is read back from its key', () => {
  fc.assert(
    fc.property(periods, (value) => {
      expect(parsePeriod(periodKey(value), value.scheme)).toEqual(value);
    }),
  );
});

test('a period follows the one before without gap, nine months apart', () => {
  fc.assert(
    fc.property(
      periods.filter((value) => value.kind !== 'nine-months'),
      (value) => {
        expect(periodBounds(previousPeriod(value)).to).toBe(periodBounds(value).from);
      },
    ),
  );
});

test.each([
  ['2024-Q1', 'Quý I năm 2024', 'Quý I/2024', 'từ ngày 01/01/2024 đến ngày 31/03/2024'],
  ['2024-Q4', 'Quý IV năm 2024', 'Quý IV/2024', 'từ ngày 01/10/2024 đến ngày 31/12/2024'],
  ['2024-01', 'tháng 01 năm 2024', 'tháng 01/2024', 'từ ngày 01/01/2024 đến ngày 31/01/2024'],
  ['2024-04', 'tháng 4 năm 2024', 'tháng 4/2024', 'từ ngày 01/04/2024 đến ngày 30/04/2024'],
  ['2024-H1', '6 tháng đầu năm 2024', '6 tháng đầu năm 2024', 'từ ngày 01/01/2024 đến ngày 30/06/2024'],
  ['2024-9M', '9 tháng đầu năm 2024', '9 tháng đầu năm 2024', 'từ ngày 01/01/2024 đến ngày 30/09/2024'],
  ['2024', 'năm 2024', 'năm 2024', 'từ ngày 01/01/2024 đến ngày 31/12/2024'],
])('%s is written %s, %s, %s', (text, sentence, title, span) => {
  expect(periodSentenceText(period(text))).toBe(sentence);
  expect(periodTitleText(period(text))).toBe(title);
  expect(periodSpanText(period(text))).toBe(span);
});

test('neighbours', () => {
  expect(periodKey(previousPeriod(period('2024-Q1')))).toBe('2023-Q4');
  expect(periodKey(previousPeriod(period('2024-H1')))).toBe('2023-H2');
  expect(periodKey(previousPeriod(period('2024-9M')))).toBe('2023-9M');
  expect(periodKey(samePeriodLastYear(period('2024-Q1')))).toBe('2023-Q1');
  expect(periodHeadingText(period('2024-04'))).toBe('Tháng 4/2024');
  expect(lastDayOf(period('2024-Q1'))).toBe(19_813);
});
