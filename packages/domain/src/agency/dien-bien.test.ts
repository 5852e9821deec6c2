import { describe, expect, test } from 'vitest';
import { getDay } from '../time/index.ts';
import type { Agency } from './agency.ts';
import { readRegister } from './dien-bien.fixture.ts';
import { findRegisterProblems } from './problems.ts';
import { displayCode } from './register.ts';

const register = readRegister();
const Q1_2024 = getDay('2024-03-31');
const LAST_OF_DISTRICTS = getDay('2025-06-30');
const FIRST_OF_COMMUNES = getDay('2025-07-01');
const PROVINCE = '11-2008';

const namesOf = (agencies: readonly Agency[]) => agencies.map((agency) => agency.name);
const ofKind = (day: number, kind: Agency['kind']) =>
  register.subtreeOf(PROVINCE, day).filter((agency) => agency.kind === kind);

describe('the shipped catalogues', () => {
  test('contradict themselves nowhere', () => {
    expect(findRegisterProblems(register.agencies)).toEqual([]);
  });

  test.each([
    ['2024-03-31', 18, 10, 129],
    ['2025-02-28', 18, 10, 129],
    ['2025-03-01', 13, 10, 129],
    ['2025-06-30', 13, 10, 129],
    ['2025-07-01', 13, 0, 45],
    ['2026-11-23', 13, 0, 45],
  ])('Điện Biên on %s has %i departments, %i districts, %i communes', (date, departments, districts, communes) => {
    const day = getDay(date);
    expect(ofKind(day, 'department')).toHaveLength(departments);
    expect(ofKind(day, 'district')).toHaveLength(districts);
    expect(ofKind(day, 'commune')).toHaveLength(communes);
  });

  test('have each district with its number of communes (law.md 8.1)', () => {
    const counts = ofKind(Q1_2024, 'district').map((district) => [
      displayCode(district),
      register.childrenOf(district.id, Q1_2024).length,
    ]);
    expect(Object.fromEntries(counts)).toEqual({
      '094': 12,
      '095': 3,
      '096': 11,
      '097': 12,
      '098': 12,
      '099': 19,
      '100': 21,
      '101': 14,
      '102': 10,
      '103': 15,
    });
  });

  test.each([
    ['2025-06-30', 63, 57],
    ['2025-07-01', 34, 28],
    ['2026-04-30', 34, 27],
    ['2026-11-23', 34, 25],
  ])(
    'the country on %s has %i provinces, %i of them tỉnh (Resolution 202/2025/QH15 and later ones)',
    (date, all, rural) => {
      const provinces = register.atDate(getDay(date)).filter((agency) => agency.kind === 'province');
      expect(provinces).toHaveLength(all);
      // Huế became a city on 2025-01-01, so that the last day of the 63 has 57 tỉnh and 6 cities.
      expect(provinces.filter((agency) => agency.name.startsWith('UBND tỉnh'))).toHaveLength(rural);
    },
  );

  test('give every commune of 2024 exactly one successor, and every commune of 2025 its predecessors', () => {
    const old = ofKind(LAST_OF_DISTRICTS, 'commune');
    for (const commune of old) {
      expect(register.successorsOf(commune.id)).toHaveLength(1);
      expect(register.bearersAt(commune.id, FIRST_OF_COMMUNES)).toEqual(register.successorsOf(commune.id));
      expect(register.bearersAt(commune.id, Q1_2024)).toEqual([commune]);
    }
    const taken = ofKind(FIRST_OF_COMMUNES, 'commune').flatMap((commune) => commune.predecessorIds);
    expect(taken.toSorted()).toEqual(old.map((commune) => commune.id).toSorted());
  });

  test.each([
    ['UBND phường Mường Thanh', 'UBND phường Điện Biên Phủ'],
    ['UBND xã Sam Mứn', 'UBND xã Thanh An'],
    ['UBND thị trấn Mường Chà', 'UBND xã Na Sang'],
    ['UBND xã Xá Tổng', 'UBND phường Mường Lay'],
    ['UBND xã Nà Tòng', 'UBND xã Tủa Chùa'],
  ])('%s of 2024 went to %s, whatever bears its name now (law.md 8.2)', (old, next) => {
    const match = register.matchName(old, Q1_2024);
    expect(match.kind).toBe('found');
    if (match.kind === 'found') expect(namesOf(register.bearersAt(match.agency.id, FIRST_OF_COMMUNES))).toEqual([next]);
  });

  test.each([
    ['Sở Giao thông vận tải', ['Sở Xây dựng']],
    ['Sở Nông nghiệp và Phát triển nông thôn', ['Sở Nông nghiệp và Môi trường']],
    ['Sở Kế hoạch và Đầu tư', ['Sở Tài chính']],
    ['Sở Thông tin và Truyền thông', ['Sở Khoa học và Công nghệ', 'Sở Văn hóa, Thể thao và Du lịch']],
    ['Sở Lao động - Thương binh và Xã hội', ['Sở Nội vụ', 'Sở Y tế', 'Sở Giáo dục và Đào tạo']],
    ['Sở Tư pháp', ['Sở Tư pháp']],
  ])('%s is borne from 2025-03-01 by %j (law.md 8.4)', (old, next) => {
    const match = register.matchName(old, Q1_2024);
    expect(match.kind).toBe('found');
    if (match.kind === 'found')
      expect(namesOf(register.bearersAt(match.agency.id, getDay('2025-03-01')))).toEqual(next);
  });

  test('keep the order of the published annex', () => {
    const districts = namesOf(register.childrenOf(PROVINCE, Q1_2024)).filter((name) => !/^(Sở|Ban|Thanh)/.test(name));
    const printed = [
      'Mường Nhé',
      'Tủa Chùa',
      'Mường Chà',
      'Điện Biên Đông',
      'Tuần Giáo',
      'Nậm Pồ',
      'Điện Biên',
      'Điện Biên Phủ',
    ];
    const found = printed.map((name) =>
      districts.findIndex((district) => district.replace(/^UBND (huyện|thành phố|thị xã) /, '') === name),
    );
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found).not.toContain(-1);
  });
});

describe('communes', () => {
  test.each([
    ['UBND huyện Mường Nhé', ['03177', '03157', '03154', '03164']],
    ['UBND huyện Mường Chà', ['03202', '03172', '03197', '03200', '03194', '03178']],
    ['UBND huyện Điện Biên Đông', ['03373', '03385', '03371', '03370', '03211', '03208']],
    // The annex prints Nậm Khăn and Nà Nhạn elsewhere; in their own district they follow those that it prints there.
    ['UBND huyện Nậm Pồ', ['03166', '03174']],
    ['UBND thành phố Điện Biên Phủ', ['03130', '03317']],
  ])('of %s keep the order of the published annex', (name, codes) => {
    const match = register.matchName(name, Q1_2024);
    const id = match.kind === 'found' ? match.agency.id : '';
    expect(register.childrenOf(id, Q1_2024).slice(0, codes.length).map(displayCode)).toEqual(codes);
  });
});

describe('codes', () => {
  test.each([
    ['03166', 'UBND xã Chà Cang', 'UBND xã Mường Chà'],
    ['03334', 'UBND xã Thanh Xương', 'UBND phường Mường Thanh'],
    ['03127', 'UBND phường Him Lam', 'UBND phường Điện Biên Phủ'],
    ['03160', 'UBND xã Mường Nhé', 'UBND xã Mường Nhé'],
    ['64', 'UBND tỉnh Gia Lai', undefined],
    ['52', 'UBND tỉnh Bình Định', 'UBND tỉnh Gia Lai'],
    ['H21', 'UBND tỉnh Gia Lai', 'UBND tỉnh Gia Lai'],
    ['000.00.00.H18', 'UBND tỉnh Điện Biên', 'UBND tỉnh Điện Biên'],
  ])('%s is %s until 2025-06-30 and %s from the day after', (code, before, after) => {
    expect(register.findByCode(code, LAST_OF_DISTRICTS)?.name).toBe(before);
    expect(register.findByCode(code, FIRST_OF_COMMUNES)?.name).toBe(after);
  });

  test('of one bearer at two times are two agencies', () => {
    expect(register.findByCode('03160', LAST_OF_DISTRICTS)?.id).not.toBe(
      register.findByCode('03160', FIRST_OF_COMMUNES)?.id,
    );
  });

  test('are found by scheme, without regard to case, and never outside their time', () => {
    expect(register.findByCode('h18', Q1_2024, 'agency')?.id).toBe(PROVINCE);
    expect(register.findByCode('11', Q1_2024, 'gso')?.id).toBe(PROVINCE);
    expect(register.findByCode('11', Q1_2024, 'agency')).toBeUndefined();
    expect(register.findByCode('096', FIRST_OF_COMMUNES)).toBeUndefined();
  });

  test('shown are national ones for districts and communes, agency codes for departments and the province', () => {
    const shown = (name: string) => {
      const match = register.matchName(name, Q1_2024);
      return match.kind === 'found' ? displayCode(match.agency) : match.kind;
    };
    expect(shown('xã Huổi Lếnh')).toBe('03177');
    expect(shown('huyện Điện Biên')).toBe('100');
    expect(shown('Sở Nội vụ')).toBe('H18.09');
    expect(shown('tỉnh Điện Biên')).toBe('H18');
  });
});

describe('the tree', () => {
  test('of a commune goes up to its district and province, on the days that they exist', () => {
    const nhan = register.findByCode('03317', Q1_2024)?.id ?? '';
    expect(namesOf(register.ancestorsOf(nhan, Q1_2024))).toEqual([
      'UBND thành phố Điện Biên Phủ',
      'UBND tỉnh Điện Biên',
    ]);
    const phang = register.findByCode('03325', FIRST_OF_COMMUNES)?.id ?? '';
    expect(namesOf(register.ancestorsOf(phang, FIRST_OF_COMMUNES))).toEqual(['UBND tỉnh Điện Biên']);
  });

  test('knows nothing of an id that nobody bears, and of an agency outside its time', () => {
    expect(register.findById('x')).toBeUndefined();
    expect(register.subtreeOf('x', Q1_2024)).toEqual([]);
    expect(register.bearersAt('x', Q1_2024)).toEqual([]);
    expect(register.successorsOf('x')).toEqual([]);
    expect(register.subtreeOf('096-2020', FIRST_OF_COMMUNES)).toEqual([]);
    expect(register.ancestorsOf('03177-2020', FIRST_OF_COMMUNES)).toEqual([register.findById(PROVINCE)]);
  });
});
