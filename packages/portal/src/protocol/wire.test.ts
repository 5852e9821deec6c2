import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPortalTime, portalFlag, portalTime } from './wire.ts';

describe('times of the portal', () => {
  test.each([
    [Date.UTC(2024, 0, 18, 10, 30), '20240118173000'],
    // The local day is another one than that of UTC.
    [Date.UTC(2024, 0, 17, 17, 0), '20240118000000'],
    [Date.UTC(2024, 11, 31, 16, 59, 59, 999), '20241231235959'],
  ])('%i is %s', (at, text) => {
    expect(portalTime(at)).toBe(text);
    expect(findPortalTime(text)).toBe(Math.floor(at / 1_000) * 1_000);
  });

  test.each(['', '20240118', '20240230000000', '20240118240000', '2024-01-18 17:30', '20240118176000'])(
    '"%s" is no time',
    (text) => {
      expect(findPortalTime(text)).toBeUndefined();
    },
  );

  test('read back is what was written, to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (at) => {
        expect(findPortalTime(portalTime(at))).toBe(Math.floor(at / 1_000) * 1_000);
      }),
    );
  });

  test('flags are words', () => {
    expect([portalFlag(true), portalFlag(false)]).toEqual(['True', 'False']);
  });
});
