import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { dunghen } from './run.ts';

const published = path.resolve(import.meta.dirname, '../../../data/published/annex-q1-2024.csv');

describe('check (spec: issue, freeze, compare, check)', () => {
  test('finds in the published annex of Q1/2024 exactly its faults', async () => {
    const { code, out } = await dunghen('check', published, '--json');
    expect(code).toBe(1);
    const findings: readonly { kind: string; agency: string | null; printed: string; expected: string }[] =
      JSON.parse(out);
    expect(findings.map(({ kind, agency, printed, expected }) => [kind, agency, printed, expected])).toEqual([
      ['rate', 'UBND thị trấn Mường Chà', '3,63', '3,64'],
      ['misplaced-agency', 'UBND xã Nậm Khăn', 'Huyện Mường Chà', 'Huyện Nậm Pồ'],
      ['rate', 'UBND xã Sa Lông', '4,92', '4,93'],
      ['misplaced-agency', 'UBND xã Nà Nhạn', 'Huyện Điện Biên', 'Thành phố Điện Biên Phủ'],
      ['rate-decimals', null, expect.any(String), expect.any(String)],
      ['zero-sign', null, expect.any(String), expect.any(String)],
    ]);
  });

  test('tells them in Vietnamese', async () => {
    const { out } = await dunghen('check', published);
    expect(out).toContain('UBND xã Sa Lông: tỷ lệ in 4,92, tính đúng là 4,93.');
    expect(out).toContain('Có 6 sai sót.');
  });
});
