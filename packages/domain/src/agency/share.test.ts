import { describe, expect, test } from 'vitest';
import { findShareFault, heirOf, type SuccessorShare } from './share.ts';

const SUCCESSORS = ['a', 'b', 'c'];
const share = (successorId: string, more: Partial<SuccessorShare> = {}): SuccessorShare => ({
  successorId,
  fields: [],
  codes: [],
  ...more,
});
const SHARES = [
  share('b', { fields: ['Đất đai'] }),
  share('c', { fields: ['Hộ tịch'], codes: ['H18.01-240115-0001'] }),
];

describe('the open dossiers of a split agency', () => {
  test.each([
    ['of no field', { code: 'x' }, SHARES, 'a'],
    ['of a field that nobody took', { code: 'x', field: 'Y tế' }, SHARES, 'a'],
    ['of a field that one took', { code: 'x', field: 'Đất đai' }, SHARES, 'b'],
    ['named, whatever its field', { code: 'H18.01-240115-0001', field: 'Đất đai' }, SHARES, 'c'],
    ['without shares', { code: 'x', field: 'Đất đai' }, [], 'a'],
  ])('%s', (_, dossier, shares, heir) => expect(heirOf(dossier, SUCCESSORS, shares)).toBe(heir));

  test('go to nobody where nobody succeeds', () => expect(heirOf({ code: 'x' }, [])).toBeUndefined());

  test.each([
    ['sound', SHARES, undefined],
    ['to one that does not succeed', [share('d')], { kind: 'no-successor', what: 'd' }],
    [
      'a field to two',
      [share('a', { fields: ['Đất đai'] }), share('b', { fields: ['Đất đai'] })],
      { kind: 'field-twice', what: 'Đất đai' },
    ],
    [
      'a dossier to two',
      [share('a', { codes: ['x'] }), share('b', { codes: ['x'] })],
      { kind: 'code-twice', what: 'x' },
    ],
  ])('shares: %s', (_, shares, fault) => expect(findShareFault(SUCCESSORS, shares)).toEqual(fault));
});
