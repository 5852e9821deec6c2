import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCodeTable, Hasher } from './code-table.ts';

const hasher = new Hasher();

function hash(...texts: readonly string[]) {
  for (const text of texts) hasher.text(text);
  return hasher.end();
}

test('knows each code and its facts, as a map would', () => {
  const entry = fc.tuple(fc.nat(300), fc.nat(3));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 2000 }), (entries) => {
      const table = createCodeTable();
      const map = new Map<number, readonly [number, number]>();
      entries.forEach(([code, facts], index) => {
        const note = table.note(hash(`H18-${code}`), hash(`H18-${code}`, String(facts)), index + 1);
        const known = map.get(code);
        if (known === undefined) map.set(code, [facts, index + 1]);
        const expected =
          known === undefined ? { kind: 'new' } : { kind: known[0] === facts ? 'same' : 'other', row: known[1] };
        expect(note).toEqual(expected);
      });
      expect(table.size()).toBe(map.size);
    }),
  );
});

test('no two of many codes have one hash', () => {
  const table = createCodeTable();
  for (let index = 0; index < 300_000; index += 1) table.note(hash(`H18.12-240115-${index}`), hash(''), index + 1);
  expect(table.size()).toBe(300_000);
});

test.each([
  [
    ['ab', 'c'],
    ['a', 'bc'],
  ],
  [
    ['', 'a'],
    ['a', ''],
  ],
  [['a'], ['a', '']],
  [['ơ'], ['o']],
])('%j and %j differ', (a, b) => {
  expect(hash(...a)).not.toEqual(hash(...b));
});
