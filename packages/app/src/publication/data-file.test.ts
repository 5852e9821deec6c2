import { expect, it } from 'vitest';
import { csvOf } from './data-file.ts';

it.each([
  ['Hộ tịch', 'Hộ tịch'],
  ['=1+1', "'=1+1"],
  ['  @SUM(A1)', "'  @SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  ['\n-1', `"'\n-1"`],
  ['Đất, "nhà"', '"Đất, ""nhà"""'],
])('a cell %j stands as %j: no spreadsheet runs it', (value, cell) => {
  expect(csvOf({ columns: ['a'], rows: [[value]] })).toBe(`\uFEFFa\r\n${cell}\r\n`);
});

it('numbers stay numbers, and what is not told stays empty', () => {
  expect(csvOf({ columns: ['a', 'b'], rows: [[-5, null]] })).toBe('\uFEFFa,b\r\n-5,\r\n');
});
