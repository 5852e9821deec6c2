import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanDeep, cleanText, keepSpaces } from './clean.ts';

describe('text that enters a file', () => {
  test.each([
    ['a NUL and a bell', 'xã\u0000 Sín\u0007 Thầu', 'xã Sín Thầu'],
    ['half a surrogate pair', 'a\ud800b', 'a\ufffdb'],
    ['loose diacritics', 'Đie\u0302\u0323n Bie\u0302n', 'Điện Biên'],
    ['line ends of three systems', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['a sign that turns the direction', 'hạn\u202e42', 'hạn42'],
    ['what is sound', 'UBND xã "Nậm Khăn" <A&B>\t1', 'UBND xã "Nậm Khăn" <A&B>\t1'],
  ])('%s', (_, given, expected) => {
    expect(cleanText(given)).toBe(expected);
  });

  test('is stable: cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });

  test('is cleaned at any depth of a record, which keeps its shape', () => {
    const given = { a: ['x\u0000', 1, null], b: { c: 'y\u0001', d: true } };
    expect(cleanDeep(given)).toEqual({ a: ['x', 1, null], b: { c: 'y', d: true } });
  });

  test('room to write in is kept', () => {
    expect(keepSpaces('ngày      tháng 4')).toBe('ngày\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0tháng 4');
  });
});
