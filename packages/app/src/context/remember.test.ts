import { expect, test } from 'vitest';
import { remember } from './remember.ts';

test('makes each key once, forgets the least used and what failed', async () => {
  const made: string[] = [];
  const get = remember(async (name: string) => {
    made.push(name);
    if (name === 'bad') throw new Error(name);
    return name.toUpperCase();
  }, 2);
  expect(await get('a', 'a')).toBe('A');
  expect(await get('a', 'a')).toBe('A');
  await get('b', 'b');
  await get('a', 'a');
  await get('c', 'c');
  await get('b', 'b');
  expect(made).toEqual(['a', 'b', 'c', 'b']);
  await expect(get('bad', 'bad')).rejects.toThrow('bad');
  await expect(get('bad', 'bad')).rejects.toThrow('bad');
  expect(made.filter((name) => name === 'bad')).toHaveLength(2);
});
