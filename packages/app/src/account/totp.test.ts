import { describe, expect, test } from 'vitest';
import { findTotpStep, newTotpSecret, totpAddress, totpAt } from './totp.ts';

/** "12345678901234567890" in Base32: the key of the test vectors of RFC 6238, appendix B (SHA-1). */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('one-time codes (RFC 6238, appendix B, last six digits)', () => {
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %i s: %s', (seconds, code) => {
    expect(totpAt(SECRET, seconds * 1_000)).toBe(code);
    expect(findTotpStep(SECRET, code, seconds * 1_000)).toBe(Math.floor(seconds / 30));
  });

  test.each([
    [-30_000, true],
    [0, true],
    [30_000, true],
    [-90_000, false],
    [90_000, false],
  ])('a clock that is %i ms off: %s', (off, ok) => {
    const at = 1_700_000_010_000;
    expect(findTotpStep(SECRET, totpAt(SECRET, at + off), at) !== undefined).toBe(ok);
  });

  test.each(['', '12345', '1234567', 'abcdef', '２８７０８２'])('%j is no code', (code) => {
    expect(findTotpStep(SECRET, code, 59_000)).toBeUndefined();
  });

  test('keys have 160 bits and are never the same', () => {
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(newTotpSecret());
  });

  test('the address is one that apps read', () => {
    const address = new URL(totpAddress(SECRET, 'lo.van.a', 'Đúng Hẹn'));
    expect([address.protocol, address.searchParams.get('secret'), address.searchParams.get('issuer')]).toEqual([
      'otpauth:',
      SECRET,
      'Đúng Hẹn',
    ]);
  });
});
