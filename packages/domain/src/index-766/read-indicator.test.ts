import { describe, expect, test } from 'vitest';
import { INDICATORS, readIndicator } from './index.ts';

const ON_TIME = {
  code: 'ON_TIME',
  number: '2.1',
  group: 'TDGQ',
  name: 'Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn',
  max: 20,
  formula: { kind: 'threshold', full: 0.95 },
  counts: { numerator: 'dossiers-on-time', denominator: 'dossiers-received' },
  validFrom: '2027-01-01',
};

describe('a version of an indicator', () => {
  test('a new text is a new row', () => {
    const read = readIndicator(ON_TIME);
    expect(read.ok && read.indicator).toEqual({ ...ON_TIME, zero: 'null', source: 'own', isConfirmed: false });
  });

  test('what is shipped can be written and read again', () => {
    const countable = INDICATORS.filter(
      ({ counts }) => counts === undefined || !/petition|connect|integrated|with-online/.test(counts.numerator),
    );
    for (const indicator of countable) {
      const read = readIndicator(JSON.parse(JSON.stringify(indicator)));
      expect(read.ok && { ...read.indicator, source: indicator.source }).toEqual(indicator);
    }
  });

  test.each([
    ['no object', [], 'đối tượng JSON'],
    ['a code in small letters', { ...ON_TIME, code: 'on-time' }, '"code"'],
    ['another group', { ...ON_TIME, group: 'KHAC' }, 'CKMB, TDGQ'],
    ['more points than the group has', { ...ON_TIME, max: 21 }, 'từ 0 đến 20'],
    ['no such day', { ...ON_TIME, validFrom: '2027-02-30' }, 'ngày có thật'],
    ['ended before it began', { ...ON_TIME, validTo: '2026-01-01' }, 'ngày sau lớn hơn'],
    ['a threshold above 1', { ...ON_TIME, formula: { kind: 'threshold', full: 95 } }, '"formula"'],
    ['a query that nobody has', { ...ON_TIME, counts: { numerator: 'x', denominator: 'y' } }, '"counts"'],
  ])('%s is refused', (_name, json, message) => {
    const read = readIndicator(json);
    expect(read.ok ? '' : read.message).toContain(message);
  });
});
