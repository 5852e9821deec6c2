import { expect, it } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

it('lets each sender ask so often in a window, and says how long to wait then', () => {
  let now = 1_000;
  const isOver = createRateLimit({ most: 3, everyMs: 60_000 }, () => now);
  expect([isOver('a'), isOver('a'), isOver('a')]).toEqual([undefined, undefined, undefined]);
  expect(isOver('a')).toBe(60);
  expect(isOver('b')).toBeUndefined();
  now += 30_500;
  expect(isOver('a')).toBe(30);
  now += 29_500;
  expect(isOver('a')).toBeUndefined();
});
