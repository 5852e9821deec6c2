import { expect, it } from 'vitest';
import { compareRows } from './compare-rows.ts';

const row = (code: string, version = 1) => ({ code, version });

it.each([
  ['nothing changed', [row('a'), row('b')], [row('a'), row('b')], ['c'], {}, []],
  ['one changed where it is', [row('a'), row('b')], [row('a', 2), row('b')], ['a'], { a: 'changed' }, []],
  ['one came', [row('a')], [row('b'), row('a')], ['b'], { b: 'new' }, []],
  ['one left', [row('a'), row('b')], [row('b')], ['a'], {}, ['a']],
  ['one left and the next page moved up', [row('a'), row('b')], [row('b'), row('c')], ['a'], {}, ['a']],
  [
    'one came and the last was pushed over the edge',
    [row('a'), row('b')],
    [row('c'), row('a')],
    ['c'],
    { c: 'new' },
    [],
  ],
  ['all was read anew without a word of what changed', [row('a'), row('b')], [row('a', 3)], [], { a: 'changed' }, []],
] as const)('%s', (_, before, after, changed, marks, left) => {
  const compared = compareRows(before, after, new Set(changed));
  expect(Object.fromEntries(compared.marks)).toEqual(marks);
  expect(compared.left).toEqual(left);
});
