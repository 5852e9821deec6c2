import { expect, test } from 'vitest';
import { keepFresh } from './keep-fresh.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('what is fresh is given again; past its time the old one once more while the new one is made', async () => {
  let now = 0;
  let made = 0;
  const get = keepFresh(
    async (_: undefined) => ++made,
    { freshMs: 100, size: 2 },
    () => now,
  );
  expect([await get('a', undefined), await get('a', undefined)]).toEqual([1, 1]);
  now = 150;
  expect(await get('a', undefined)).toBe(1);
  await settle();
  expect([await get('a', undefined), made]).toEqual([2, 2]);
});

test('what fails is not kept, and does not take the place of what was', async () => {
  let now = 0;
  let fails = true;
  const get = keepFresh(
    async (_: undefined) => {
      if (fails) throw new Error('away');
      return 'there';
    },
    { freshMs: 100, size: 2 },
    () => now,
  );
  await expect(get('a', undefined)).rejects.toThrow('away');
  fails = false;
  expect(await get('a', undefined)).toBe('there');
  fails = true;
  now = 150;
  expect(await get('a', undefined)).toBe('there');
  await settle();
  expect(await get('a', undefined)).toBe('there');
});

test('keeps as many as it may', async () => {
  const made: string[] = [];
  const get = keepFresh(
    async (key: string) => made.push(key),
    { freshMs: 100, size: 2 },
    () => 0,
  );
  for (const key of ['a', 'b', 'c', 'b', 'a']) await get(key, key);
  expect(made).toEqual(['a', 'b', 'c', 'a']);
});
