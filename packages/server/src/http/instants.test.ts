import { getLocal } from '@dunghen/domain/time';
import { describe, expect, it } from 'vitest';
import { exactText, findInstant, findTimestamp } from './instants.ts';

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

it.each([
  ['2024-01-18T17:30:00+07:00', '2024-01-18T17:30'],
  ['2024-01-18T10:30:00Z', '2024-01-18T17:30'],
  ['2024-01-18T12:30:00+02:00', '2024-01-18T17:30'],
  ['2024-01-17T23:30:00-11:00', '2024-01-18T17:30'],
])('%s of any zone is %s here', (text, local) => {
  expect(findInstant(text)).toBe(getLocal(local));
});

it.each(['2024-02-30T10:00:00Z', '2024-01-18T25:00:00+07:00', 'hôm qua', ''])('%s is no instant', (text) => {
  expect(findInstant(text)).toBeUndefined();
});
