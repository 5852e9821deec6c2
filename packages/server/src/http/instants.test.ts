import { getLocal } from '@dunghen/domain/time';
import { describe, expect, it } from 'vitest';
import { exactText, findTimestamp } from './instants.ts';

const NOON = getLocal('2024-01-18T12:00');

describe('times in addresses', () => {
  it.each([
    ['2024-01-18T12:00', NOON],
    ['2024-01-18T12:00:05', NOON + 5_000],
    ['2024-01-18T12:00:05.123', NOON + 5_123],
    ['2024-01-18T12:00:05.123+07:00', NOON + 5_123],
    ['2024-01-18T12:00:00+07:00', NOON],
    ['2024-01-18T12:00:00+08:00', undefined],
    ['2024-02-30T12:00', undefined],
    ['', undefined],
  ])('%s', (text, instant) => expect(findTimestamp(text)).toBe(instant));

  it.each([
    [NOON, '2024-01-18T12:00:00+07:00'],
    [NOON + 7, '2024-01-18T12:00:00.007+07:00'],
  ])('%i is read back as written', (instant, text) => {
    expect(exactText(instant)).toBe(text);
    expect(findTimestamp(text)).toBe(instant);
  });
});
