import { describe, expect, it } from 'vitest';
import { queryOf } from './list-query.ts';
import { listSearch } from './list-search.ts';

describe('the address of the list of all dossiers', () => {
  it.each([
    ['nothing', {}, {}],
    ['states that are none are left out', { states: 'completed,xong,submitted' }, { states: 'submitted,completed' }],
    ['days that are none are left out', { dueFrom: '2026-01-31', dueTo: '31/01/2026' }, { dueFrom: '2026-01-31' }],
    ['an order and words', { sort: 'due', q: 'so noi vu' }, { sort: 'due', q: 'so noi vu' }],
    [
      'a list behind a figure keeps to its figure',
      { period: '2024-Q1', figure: 'late', states: 'completed' },
      { period: '2024-Q1', figure: 'late' },
    ],
    ['an officer by name does not stand in an address', { officer: 'Quàng Văn A' }, {}],
  ])('%s', (_, raw, search) => {
    expect(listSearch(raw)).toEqual(search);
  });
});

describe('the question to the server', () => {
  it('asks for what the address says', () => {
    const search = listSearch({
      states: 'completed',
      verdicts: 'late,early',
      officer: 'me',
      open: 'ended',
      agency: 'so-a',
      children: true,
    });
    expect(queryOf(search, 'id-1', false)).toEqual({
      agency: 'so-a',
      children: true,
      state: ['completed'],
      verdict: ['late', 'early'],
      officer: 'id-1',
      open: false,
      sort: 'intake',
    });
  });

  it('orders by time left only what is open', () => {
    expect(queryOf(listSearch({ sort: 'due' }), undefined, false)).toEqual({ open: true, sort: 'due' });
    expect(queryOf(listSearch({ sort: 'due', open: 'ended' }), undefined, true)).toEqual({
      open: false,
      sort: 'intake',
      personal: true,
    });
  });
});
