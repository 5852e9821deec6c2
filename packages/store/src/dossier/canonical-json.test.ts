import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

test.each([
  [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
  [{ a: undefined, b: [undefined] }, '{"b":[null]}'],
  [-0, '0'],
  [1e21, '1e+21'],
  ['đ "x" \\u0000 \n', '"đ \\"x\\" \\\\u0000 \\n"'],
  ['a\0b', '"ab"'],
  ['\ud800x\udc00', '"\ufffdx\ufffd"'],
  ['\u{1f600}', '"\u{1f600}"'],
])('%j', (value, json) => {
  expect(canonicalJson(value)).toBe(json);
});

test('the order of keys does not show, and what it says is kept', () => {
  const json = fc.jsonValue({ maxDepth: 4 });
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value);
      const again: unknown = JSON.parse(text);
      expect(canonicalJson(again)).toBe(text);
    }),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (record) => {
      const turned = Object.fromEntries(Object.entries(record).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(record));
    }),
  );
});
