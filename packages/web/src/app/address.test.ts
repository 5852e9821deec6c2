import { describe, expect, test } from 'vitest';
import { day, flag, oneOf, periodKey, type Raw, read, unknownIn, whole, withoutEmpty, word } from './address.ts';

test.each<[string, unknown, unknown]>([
  ['digits', word(2024), '2024'],
  ['nothing but spaces', word('  '), undefined],
  ['what is being typed keeps its space', word('so noi '), 'so noi '],
  ['cut', word('abcdef', 3), 'abc'],
  ['a day', day('2024-01-31'), '2024-01-31'],
  ['no day', day('31/01/2024'), undefined],
  ['a quarter', periodKey('2024-Q1'), '2024-Q1'],
  ['a year, read as a number', periodKey(2024), '2024'],
  ['no period', periodKey('quý một'), undefined],
  ['one of several', oneOf('b', ['a', 'b']), 'b'],
  ['none of them', oneOf('xyz', ['a', 'b']), undefined],
  ['a flag', flag('true'), true],
  ['a whole number', whole('3'), 3],
  ['no whole number', whole('3,5'), undefined],
])('%s', (_case, found, wanted) => expect(found).toBe(wanted));

interface Search {
  readonly kind?: string;
  readonly q?: string;
  readonly desc?: boolean;
}

test('what is empty, or usual, is not in the address', () => {
  const search = { kind: 'quarter', q: '', desc: false };
  expect(withoutEmpty<Search>(search, { kind: 'quarter' })).toEqual({});
  expect(withoutEmpty<Search>({ ...search, kind: 'year', desc: true }, { kind: 'quarter' })).toEqual({
    kind: 'year',
    desc: true,
  });
});

describe('a value that no page knows', () => {
  const reading = read((raw: Raw) =>
    withoutEmpty<{ state?: string }>({ state: oneOf(raw.state, ['draft', 'issued']) }),
  );

  test('does not reach the page, though the router lays what was read over what stood there', () => {
    const raw = { state: 'xyz', other: 1 };
    expect({ ...raw, ...reading(raw) }).toEqual({ state: undefined, other: undefined });
    expect({ ...raw, ...reading({ state: 'draft' }) }).toMatchObject({ state: 'draft' });
  });

  test.each<[string, Raw, Raw, readonly string[]]>([
    ['understood', { state: 'draft' }, { state: 'draft' }, []],
    ['not understood', { state: 'xyz', q: 'a' }, { q: 'a' }, ['state']],
    ['a part of a list', { states: 'accepted,xyz' }, { states: 'accepted' }, ['states']],
    ['a list in another order', { states: 'b,a' }, { states: 'a,b' }, []],
    ['nothing was asked', { state: '', desc: false }, {}, []],
    ['read as a number', { period: 2024 }, { period: '2024' }, []],
  ])('%s', (_case, raw, understood, keys) => expect(unknownIn(raw, understood)).toEqual(keys));
});
