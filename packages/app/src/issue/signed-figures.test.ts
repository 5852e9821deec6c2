import { makePdf } from '@dunghen/documents/signature/testing';
import { describe, expect, test } from 'vitest';
import { compareSigned, figuresIn, missingFigures } from './signed-figures.ts';

const FROZEN =
  'So:     /BC-VPUB ngay     thang 4 nam 2024. Da giai quyet 12.012 ho so, qua han 68; ty le 0,57%. 08/10 huyen.';

describe('whether a signed file prints the frozen figures (spec: issue)', () => {
  test.each([
    ['the same', FROZEN, []],
    ['with number and day', FROZEN.replace('So:     /BC', 'So: 15/BC').replace('ngay     thang', 'ngay 05 thang'), []],
    ['another count', FROZEN.replace('han 68;', 'han 67;'), ['68']],
    ['a rate left out', FROZEN.replace('0,57', ''), ['0,57']],
    ['two places changed for each other', FROZEN.replace('12.012', '68').replace('han 68;', 'han 12.012;'), ['68']],
  ])('%s', (_, signed, missing) => {
    const findings = missingFigures(figuresIn(FROZEN), figuresIn(signed));
    expect(findings.map((words) => words.replace(/[“”]/g, '').split(' ').at(-1))).toEqual(missing);
  });

  test('what is no number of the report does not count', () => {
    expect(figuresIn('1.065 hồ sơ; 4,93%; 08/10; 17:30').map(({ text }) => text)).toEqual([
      '1.065',
      '4,93',
      '08/10',
      '17:30',
    ]);
  });

  test.each([
    ['same', 'Qua han 68', 'same'],
    ['differs', 'Qua han 67', 'differs'],
  ])('files: %s', async (_, words, kind) => {
    expect((await compareSigned(makePdf('Qua han 68'), makePdf(words))).kind).toBe(kind);
  });

  test('a scan, and a report without a frozen file, are for eyes', async () => {
    expect((await compareSigned(makePdf('Qua han 68'), Buffer.from('%PDF-1.4\n%%EOF'))).kind).toBe('unreadable');
    expect((await compareSigned(undefined, makePdf('Qua han 68'))).kind).toBe('unreadable');
  });
});
