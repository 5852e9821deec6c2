import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SharedStrings } from './shared-strings.ts';

test('gives back every string, in any order, from memory and from the temporary file', () => {
  const strings = new SharedStrings();
  // About 90 MB: more than the pages in memory.
  const texts = Array.from({ length: 180_000 }, (_, index) => `${index}:${'ộ'.repeat((index * 31) % 330)}`);
  for (const text of texts) strings.add(text);
  expect(strings.length).toBe(texts.length);
  for (let index = 0; index < texts.length; index += 1) expect(strings.get(index) === texts[index]).toBe(true);
  fc.assert(fc.property(fc.nat(texts.length - 1), (index) => strings.get(index) === texts[index]));
  expect(strings.get(texts.length)).toBeUndefined();
  strings.close();
});
