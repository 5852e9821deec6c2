import fc from 'fast-check';
import { expect, test } from 'vitest';
import { installationKey } from '../account/key.ts';
import { isReceiptCode, receiptCodeOf } from './receipt-code.ts';

const key = installationKey(Buffer.alloc(32, 3));
const CODE = 'H18.12-240115-0001';

test('is eight signs in two groups, always the same, and another for each dossier and installation', () => {
  const secret = receiptCodeOf(key, CODE);
  expect(secret).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(receiptCodeOf(key, CODE)).toBe(secret);
  expect(receiptCodeOf(key, 'H18.12-240115-0002')).not.toBe(secret);
  expect(receiptCodeOf(installationKey(Buffer.alloc(32, 4)), CODE)).not.toBe(secret);
});

test('may be typed in small letters, with spaces, without its dash, with O for 0 and l for 1', () => {
  const secret = receiptCodeOf(key, CODE);
  for (const typed of [
    secret,
    secret.toLowerCase(),
    secret.replace('-', ''),
    ` ${secret.replace('-', ' - ')} `,
    secret.replaceAll('0', 'o').replaceAll('1', 'l'),
  ]) {
    expect([typed, isReceiptCode(key, CODE, typed)]).toEqual([typed, true]);
  }
});

test('nothing else is taken', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      fc.pre(typed.toUpperCase().replace(/[^0-9A-Z]/g, '') !== receiptCodeOf(key, CODE).replace('-', ''));
      expect(isReceiptCode(key, CODE, typed)).toBe(false);
    }),
  );
  expect(isReceiptCode(key, CODE, '')).toBe(false);
});
