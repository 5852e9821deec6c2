import { expect, test } from 'vitest';
import { sortedRows } from './sorted-rows.ts';

const rows = [
  { name: 'Ủy ban', late: 9 },
  { name: 'Ban Dân tộc', late: 10 },
  { name: 'Đoàn' },
  { name: 'Dân', late: 1 },
];
const keys = {
  name: (row: (typeof rows)[number]) => row.name,
  late: (row: (typeof rows)[number]) => row.late,
};
const names = (sorting: { readonly sort?: string; readonly desc?: boolean }) =>
  sortedRows(rows, sorting, keys).map(({ name }) => name);

test('texts by the Vietnamese alphabet, numbers by size, what is missing last, else the order of their own', () => {
  expect(names({ sort: 'name' })).toEqual(['Ban Dân tộc', 'Dân', 'Đoàn', 'Ủy ban']);
  expect(names({ sort: 'late' })).toEqual(['Dân', 'Ủy ban', 'Ban Dân tộc', 'Đoàn']);
  expect(names({ sort: 'late', desc: true })).toEqual(['Ban Dân tộc', 'Ủy ban', 'Dân', 'Đoàn']);
  expect(names({ sort: 'nothing' })).toEqual(names({}));
});
