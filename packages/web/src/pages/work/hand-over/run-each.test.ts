import { expect, it } from 'vitest';
import { runEach } from './run-each.ts';

it('gives each its result in the order of the list, never more at a time than allowed', async () => {
  let running = 0;
  let most = 0;
  const told: number[] = [];
  const results = await runEach(
    [5, 1, 4, 2, 3],
    async (number) => {
      running += 1;
      most = Math.max(most, running);
      for (let turn = 0; turn < number; turn += 1) await Promise.resolve();
      running -= 1;
      return number * 10;
    },
    { atOnce: 2, done: (count) => told.push(count) },
  );
  expect(results).toEqual([50, 10, 40, 20, 30]);
  expect(most).toBe(2);
  expect(told).toEqual([1, 2, 3, 4, 5]);
});

it('begins nothing more once it is stopped', async () => {
  let count = 0;
  const results = await runEach(['a', 'b', 'c'], async (item) => item, {
    atOnce: 1,
    done: () => {
      count += 1;
    },
    isStopped: () => count >= 2,
  });
  expect(results).toEqual(['a', 'b', undefined]);
});
