import { describe, expect, it } from 'vitest';
import { leavesOf, partOf, patchOf, readLeaf } from './setting-values.ts';

const SETTINGS = {
  letterhead: { issuer: 'VĂN PHÒNG', place: 'Điện Biên' },
  recipients: ['Như trên', 'Lưu: VT'],
  signatures: { chief: { capacity: ['CHÁNH VĂN PHÒNG'], signer: 'A (tên minh họa)' } },
  table: { rateDecimals: 2 },
  levels: [{ from: 90, word: 'Tốt' }],
};

it('settings come apart into leaves and together again', () => {
  const leaves = leavesOf(SETTINGS);
  expect(leaves.map(({ place }) => place)).toEqual([
    'letterhead.issuer',
    'letterhead.place',
    'recipients',
    'signatures.chief.capacity',
    'signatures.chief.signer',
    'table.rateDecimals',
  ]);
  const { levels: _levels, ...rest } = SETTINGS;
  expect(patchOf(leaves)).toEqual(rest);
  expect(partOf('signatures.chief.signer')).toBe('signatures');
});

describe('what is typed', () => {
  it.each([
    ['a', 'b', 'b'],
    [2, ' 1 ', 1],
    [2, 'hai', undefined],
    [['a'], 'b\n\n c ', ['b', 'c']],
    [[1, 5], '1, 7;10', [1, 7, 10]],
    [[1, 5], '1, bảy', undefined],
  ])('over %j: %j is %j', (old, typed, leaf) => {
    expect(readLeaf(old, typed)).toEqual(leaf);
  });
});
