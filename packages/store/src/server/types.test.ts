import { expect, test } from 'vitest';
import { parseTimestamp, timestampText } from './types.ts';

test.each([
  ['2024-01-15 03:00:00+00', 1_705_287_600_000],
  ['2024-01-15 03:00:00.5+00', 1_705_287_600_500],
  ['2024-01-15 10:00:00.123456+07', 1_705_287_600_123],
  ['2024-01-15 08:30:00+05:30', 1_705_287_600_000],
  ['1969-12-31 23:59:59.999+00', -1],
  ['infinity', Number.POSITIVE_INFINITY],
  ['-infinity', Number.NEGATIVE_INFINITY],
])('%s', (text, instant) => {
  expect(parseTimestamp(text)).toBe(instant);
});

test('an instant as text is in UTC with milliseconds', () => {
  expect(timestampText(1_705_287_600_123)).toBe('2024-01-15T03:00:00.123Z');
});
