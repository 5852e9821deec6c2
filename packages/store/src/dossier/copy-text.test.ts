import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyField, copyInstant } from './copy-text.ts';

test('instants are the same as Date writes them', () => {
  fc.assert(
    fc.property(fc.integer({ min: -6e13, max: 2e14 }), (instant) => {
      expect(Date.parse(copyInstant(instant))).toBe(instant);
      expect(copyInstant(instant)).toBe(new Date(instant).toISOString().replace('.000Z', 'Z'));
    }),
  );
  expect(copyInstant(undefined)).toBe('\\N');
});

test.each([
  [undefined, '\\N'],
  [null, '\\N'],
  [true, 't'],
  [12.5, '12.5'],
  ['a\tb\nc\\d\re\0f', 'a\\tb\\nc\\\\d\\re' + 'f'],
  ['\\N', '\\\\N'],
])('field %j is %j', (value, text) => {
  expect(copyField(value)).toBe(text);
});
