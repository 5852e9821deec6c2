import { expect, it } from 'vitest';
import { readDay } from './read-day.ts';

it.each([
  ['29/03/2024', '2024-03-29'],
  ['1/2/2026', '2026-02-01'],
  ['01-02-2026', '2026-02-01'],
  ['29032024', '2024-03-29'],
  [' 29.3.2024 ', '2024-03-29'],
  ['1122026', undefined],
  ['29/02/2023', undefined],
  ['2024-03-29', undefined],
  ['hôm nay', undefined],
  ['', undefined],
])('%j is %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});
