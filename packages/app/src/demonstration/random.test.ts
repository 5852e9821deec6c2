import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom, seedOf } from './random.ts';

describe('numbers by lot', () => {
  test('are the same for the same seed, and others for another', () => {
    const row = (seed: number) => Array.from({ length: 50 }, createRandom(seed).fraction);
    expect(row(7)).toEqual(row(7));
    expect(row(7)).not.toEqual(row(8));
    expect(seedOf('UBND xã Huổi Lếnh')).not.toBe(seedOf('UBND xã Huổi Lếch'));
  });

  test('keep to their bounds', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: -50, max: 50 }), fc.nat({ max: 100 }), (seed, least, span) => {
        const drawn = createRandom(seed).whole(least, least + span);
        expect(drawn).toBeGreaterThanOrEqual(least);
        expect(drawn).toBeLessThanOrEqual(least + span);
      }),
    );
  });

  test('spread evenly', () => {
    const { whole, pick } = createRandom(1);
    const counts = new Map<number, number>();
    for (let index = 0; index < 10_000; index++) {
      const face = whole(1, 6);
      counts.set(face, (counts.get(face) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const count of counts.values()) expect(Math.abs(count - 10_000 / 6)).toBeLessThan(150);
    expect(pick(['one'])).toBe('one');
  });

  test('by weight leave out what weighs nothing', () => {
    const { findWeighted } = createRandom(3);
    const drawn = Array.from({ length: 300 }, () => findWeighted(['a', 'b', 'c'], (item) => (item === 'b' ? 0 : 1)));
    expect(new Set(drawn)).toEqual(new Set(['a', 'c']));
    expect(findWeighted(['a'], () => 0)).toBeUndefined();
  });
});
