import { describe, expect, test } from 'vitest';
import type { Agency } from './agency.ts';
import { parseAgencies, serialiseAgencies } from './catalogue.ts';
import { readRegister } from './dien-bien.fixture.ts';
import { findRegisterProblems } from './problems.ts';

const agency = (id: string, more: Partial<Agency> = {}): Agency => ({
  id,
  kind: 'commune',
  name: `UBND xã ${id}`,
  aliases: [],
  codes: [],
  validFrom: '2020-01-01',
  predecessorIds: [],
  successorIds: [],
  order: 1,
  ...more,
});

describe('catalogue files', () => {
  test('are read back as they were written', () => {
    const { agencies } = readRegister();
    const again = parseAgencies([serialiseAgencies(agencies, { title: 'Danh mục', source: 'kiểm thử' })]);
    expect(again).toEqual({ ok: true, agencies });
  });

  test.each([
    ['{', 'Tệp danh mục cơ quan không phải JSON hợp lệ.', '#0'],
    ['[]', 'Tệp danh mục cơ quan phải có danh sách "agencies".', '#0'],
    ['{"agencies":[1]}', 'Dòng này không phải một cơ quan.', '#1'],
    [
      '{"agencies":[{"id":"a","kind":"commune","name":"x","codes":[],"from":"2024-02-30","order":1}]}',
      '"from" phải là ngày dạng yyyy-MM-dd.',
      'a',
    ],
    [
      '{"agencies":[{"id":"a","kind":"xa","name":"x","codes":[],"from":"2024-01-01","order":1}]}',
      '"kind" phải là một trong: province, department, district, commune, sector.',
      'a',
    ],
    [
      '{"agencies":[{"id":"a","kind":"commune","name":"x","codes":[],"from":"2024-01-01","to":"2024-01-01","order":1}]}',
      '"to" phải sau "from".',
      'a',
    ],
    [
      '{"agencies":[{"id":"a","kind":"commune","name":"x","codes":[{"scheme":"x","code":"1"}],"from":"2024-01-01","order":1}]}',
      '"codes" phải là danh sách { scheme: "gso" hoặc "agency", code }.',
      'a',
    ],
  ])('%s is refused: %s', (file, message, at) => {
    expect(parseAgencies([file])).toEqual({ ok: false, problems: [{ at, message }] });
  });
});

describe('catalogue files that contradict themselves', () => {
  const row = (id: string, more = '') =>
    `{"id":"${id}","kind":"commune","name":"x","codes":[],"from":"2024-01-01"${more},"order":1}`;

  test.each([
    [[row('a', ',"parent":"b"'), row('b', ',"parent":"a"')], 'Các cơ quan này là cấp trên của nhau thành vòng.'],
    [[row('a'), row('a')], 'Có nhiều cơ quan cùng "id".'],
    [[row('a', ',"parent":"b"')], 'Không có cơ quan cấp trên "b".'],
  ])('are refused: %j', (rows, message) => {
    const result = parseAgencies([`{"agencies":[${rows.join(',')}]}`]);
    expect(result.ok ? [] : result.problems.map((problem) => problem.message)).toContain(message);
  });
});

describe('problems of a register', () => {
  const code = (text: string) => [{ scheme: 'gso', code: text } as const];

  test.each([
    ['duplicate-id', [agency('a'), agency('a')]],
    ['unknown-parent', [agency('a', { parentId: 'b' })]],
    ['parent-cycle', [agency('a', { parentId: 'b' }), agency('b', { parentId: 'a' })]],
    ['unknown-successor', [agency('a', { validTo: '2025-07-01', successorIds: ['b'] })]],
    [
      'successor-starts-later',
      [agency('a', { validTo: '2025-07-01', successorIds: ['b'] }), agency('b', { validFrom: '2025-07-02' })],
    ],
    ['code-borne-twice', [agency('a', { codes: code('1') }), agency('b', { codes: code('1') })]],
  ])('%s', (kind, agencies) => {
    expect(findRegisterProblems(agencies).map((problem) => problem.kind)).toContain(kind);
  });

  test('a code that changes its bearer from one day to the next is none', () => {
    const before = agency('a', { codes: code('1'), validTo: '2025-07-01' });
    const after = agency('b', { codes: code('1'), validFrom: '2025-07-01' });
    expect(findRegisterProblems([before, after])).toEqual([]);
  });
});
