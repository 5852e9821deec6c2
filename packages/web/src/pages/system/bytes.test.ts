import { expect, it } from 'vitest';
import { bytesText } from './bytes.ts';

it.each([
  [0, '0 B'],
  [1_023, '1.023 B'],
  [1_536, '1,5 KB'],
  [31_457_280, '30,0 MB'],
  [5_000_000_000, '4,7 GB'],
])('%d bytes', (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});
