import { expect, test } from 'vitest';
import { plainName } from './plain-name.ts';

test.each([
  ['cong.csv', 'cong.csv'],
  ['C:\\tai-ve\\cong.csv', 'cong.csv'],
  ['../../etc/cong.csv', 'cong.csv'],
  ['..', 'tep'],
  [' \0 ', 'tep'],
])('%j is called %s', (given, name) => {
  expect(plainName(given)).toBe(name);
});

test('a long Vietnamese name keeps its end, in no more bytes than a file system takes, and no broken letter', () => {
  for (const before of ['', 'a', 'ab']) {
    const name = plainName(`${before}${'ặ'.repeat(120)}.xlsx`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^ặ{60,}\.xlsx$/u);
  }
});
