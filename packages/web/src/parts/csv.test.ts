import { expect, it } from 'vitest';
import { csvText } from './csv.ts';

it.each([
  [['Sở Nội vụ', 15, null], 'Sở Nội vụ,15,'],
  [['xã "A", huyện B'], '"xã ""A"", huyện B"'],
  [['hai\ndòng'], '"hai\ndòng"'],
  [['=1+1'], "'=1+1"],
  [['@x', '-y', '+z'], "'@x,'-y,'+z"],
  [[-5], '-5'],
])('%j is %s', (cells, line) => {
  expect(csvText([cells])).toBe(`\ufeff${line}\r\n`);
});
