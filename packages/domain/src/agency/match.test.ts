import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchKey } from '../text/index.ts';
import { getDay } from '../time/index.ts';
import type { Agency } from './agency.ts';
import { readRegister } from './dien-bien.fixture.ts';
import type { NameMatch } from './match.ts';

const register = readRegister();
const Q1_2024 = getDay('2024-03-31');
const TODAY = getDay('2026-11-23');

function told(match: NameMatch): string | readonly string[] {
  switch (match.kind) {
    case 'found':
      return match.agency.name;
    case 'ambiguous':
      return match.candidates.map((agency) => agency.name);
    case 'unknown':
      return 'unknown';
  }
}

/** The annex of Q1/2024: name as printed, under which heading, and whose it is in the register. */
const PRINTED: readonly (readonly [heading: string, printed: string, code: string])[] = [
  ['Huyện Mường Nhé', 'UBND xã Huổi Lếch', '03177'],
  ['Huyện Mường Nhé', 'UBND xã Chung Chải', '03157'],
  ['Huyện Mường Nhé', 'UBND xã Sín Thầu', '03154'],
  ['Huyện Mường Nhé', 'UBND xã Quảng Lâm', '03164'],
  ['Huyện Tủa Chùa', 'UBND xã Trung Thu', '03238'],
  ['Huyện Mường Chà', 'UBND xã Mường Mươn', '03202'],
  ['Huyện Mường Chà', 'UBND thị trấn Mường Chà', '03172'],
  ['Huyện Mường Chà', 'UBND xã Nậm Khăn', '03174'],
  ['Huyện Mường Chà', 'UBND xã Sa Lông', '03197'],
  ['Huyện Mường Chà', 'UBND xã Ma Thì Hồ', '03200'],
  ['Huyện Mường Chà', 'UBND xã Nậm Nèn', '03194'],
  ['Huyện Mường Chà', 'UBND xã Sá Tổng', '03178'],
  ['Huyện Điện Biên Đông', 'UBND huyện Điện Biên Đông', '101'],
  ['Huyện Điện Biên Đông', 'UBND xã Xa Dung', '03373'],
  ['Huyện Điện Biên Đông', 'UBND xã Háng Lìa', '03385'],
  ['Huyện Điện Biên Đông', 'UBND xã Nong U', '03371'],
  ['Huyện Điện Biên Đông', 'UBND xã Pu Nhi', '03370'],
  ['Huyện Điện Biên Đông', 'UBND xã Chiềng Sơ', '03211'],
  ['Huyện Điện Biên Đông', 'UBND xã Phì Nhừ', '03208'],
  ['Huyện Tuần Giáo', 'UBND huyện Tuần Giáo', '099'],
  ['Huyện Nậm Pồ', 'UBND xã Chà Cang', '03166'],
  ['Huyện Điện Biên', 'UBND xã Thanh Xương', '03334'],
  ['Huyện Điện Biên', 'UBND xã Nà Nhạn', '03317'],
  ['Tp. Điện Biên Phủ', 'UBND thành phố Điện Biên Phủ', '094'],
  ['Tp. Điện Biên Phủ', 'UBND phường Thanh Bình', '03130'],
];

describe('names of the published annex', () => {
  test.each(PRINTED)('under %s, %s is %s', (heading, printed, code) => {
    const under = register.matchName(heading, Q1_2024);
    expect(under.kind).toBe('found');
    const within = under.kind === 'found' ? under.agency.id : '';
    const match = register.matchName(printed, Q1_2024, { within });
    expect(match.kind === 'found' && match.agency).toBe(register.findByCode(code, Q1_2024, 'gso'));
  });

  test.each(['Sở Giao thông vận tải', 'Sở Nông nghiệp và Phát triển nông thôn', 'Sở Nội vụ'])('%s', (name) => {
    expect(told(register.matchName(name, Q1_2024))).toBe(name);
  });
});

describe('ways of writing a name', () => {
  test.each([
    ['xã Huổi Lếnh', 'UBND xã Huổi Lếnh'],
    ['Huổi Lếch', 'UBND xã Huổi Lếnh'],
    ['HUOI LECH', 'UBND xã Huổi Lếnh'],
    ['Ủy ban nhân dân xã Huổi Lếnh', 'UBND xã Huổi Lếnh'],
    ['Uỷ ban nhân dân Xã Huổi Lếnh', 'UBND xã Huổi Lếnh'],
    ['Bộ phận Một cửa UBND xã Huổi Lếnh', 'UBND xã Huổi Lếnh'],
    ['UBND xã Huổi Lếnh, huyện Mường Nhé', 'UBND xã Huổi Lếnh'],
    ['xã Huổi Lếnh huyện Mường Nhé tỉnh Điện Biên', 'UBND xã Huổi Lếnh'],
    ['Xã Nậm Khăn - huyện Mường Chà', 'UBND xã Nậm Khăn'],
    ['xã Huổi Lếnh (Mường Nhé)', 'UBND xã Huổi Lếnh'],
    ['Tp.Điện Biên Phủ', 'UBND thành phố Điện Biên Phủ'],
    ['TP Điện Biên Phủ', 'UBND thành phố Điện Biên Phủ'],
    ['UBND TX. Mường Lay', 'UBND thị xã Mường Lay'],
    ['TT Mường Chà', 'UBND thị trấn Mường Chà'],
    ['P. Thanh Bình', 'UBND phường Thanh Bình'],
    ['T.P Điện Biên Phủ', 'UBND thành phố Điện Biên Phủ'],
    ['xã\u00a0Hu\u200bổi Lếnh', 'UBND xã Huổi Lếnh'],
    ['UBND xã Huổi Lếnh-H. Mường Nhé', 'UBND xã Huổi Lếnh'],
    ['Xa Dung', 'UBND xã Xa Dung'],
    ['xa xa dung', 'UBND xã Xa Dung'],
    ['Sá Tổng', 'UBND xã Xá Tổng'],
    ['xã Pá Mì', 'UBND xã Pá Mỳ'],
    ['Pú Nhi', 'UBND xã Pú Nhi'],
    ['Pu Nhi', 'UBND xã Pú Nhi'],
    ['Nà Tòng', 'UBND xã Nà Tòng'],
    ['Na Tông', 'UBND xã Na Tông'],
    ['Sở NN&PTNT', 'Sở Nông nghiệp và Phát triển nông thôn'],
    ['Sở Nông nghiệp & Phát triển nông thôn', 'Sở Nông nghiệp và Phát triển nông thôn'],
    ['so giao thong van tai', 'Sở Giao thông vận tải'],
    ['Sở Văn hoá, Thể thao và Du lịch', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['SNV', 'Sở Nội vụ'],
    ['Sở Nội vụ Điện Biên', 'Sở Nội vụ'],
    ['Sở GTVT tỉnh Điện Biên', 'Sở Giao thông vận tải'],
    ['Tỉnh Hòa Bình', 'UBND tỉnh Hoà Bình'],
    ['Bà Rịa - Vũng Tàu', 'UBND tỉnh Bà Rịa - Vũng Tàu'],
  ])('%s is %s in Q1/2024', (written, name) => {
    expect(told(register.matchName(written, Q1_2024))).toBe(name);
  });

  test.each([
    ['Mường Chà', 'UBND xã Mường Chà'],
    ['Mường Lay', 'UBND phường Mường Lay'],
    ['Trung tâm Phục vụ hành chính công xã Na Sang', 'UBND xã Na Sang'],
    ['Sở Nông nghiệp và Môi trường', 'Sở Nông nghiệp và Môi trường'],
  ])('%s is %s today', (written, name) => {
    expect(told(register.matchName(written, TODAY))).toBe(name);
  });

  test.each([
    ['Mường Chà', 'UBND thị trấn Mường Chà', 'UBND huyện Mường Chà'],
    ['UBND Mường Chà', 'UBND thị trấn Mường Chà', 'UBND huyện Mường Chà'],
    ['Điện Biên', 'UBND tỉnh Điện Biên', 'UBND huyện Điện Biên'],
    ['dien bien dong', 'UBND thị trấn Điện Biên Đông', 'UBND huyện Điện Biên Đông'],
    ['Mường Nhé', 'UBND huyện Mường Nhé', 'UBND xã Mường Nhé'],
    ['na tong', 'UBND xã Nà Tòng', 'UBND xã Na Tông'],
  ])('%s is refused in Q1/2024 with the candidates %s and %s', (written, ...names) => {
    const answer = told(register.matchName(written, Q1_2024));
    expect(Array.isArray(answer) ? answer.toSorted() : answer).toEqual(names.toSorted());
  });

  test('a name whose time is not known is refused where it changed its bearer', () => {
    expect(told(register.matchName('Mường Lay', undefined))).toEqual([
      'UBND thị xã Mường Lay',
      'UBND phường Mường Lay',
    ]);
  });

  test('an ambiguous name is decided by where it is looked for', () => {
    const giao = register.matchName('huyện Tuần Giáo', Q1_2024);
    const within = giao.kind === 'found' ? giao.agency.id : '';
    expect(told(register.matchName('na tong', Q1_2024, { within }))).toBe('UBND xã Nà Tòng');
    expect(told(register.matchName('na tong, huyện Điện Biên', Q1_2024))).toBe('UBND xã Na Tông');
  });

  test('how it was matched is told: an alias is no finding, missing diacritics are', () => {
    const by = (name: string) => {
      const match = register.matchName(name, Q1_2024);
      return match.kind === 'found' ? match.by : match.kind;
    };
    expect(by('UBND xã Huổi Lếnh')).toBe('name');
    expect(by('UBND xã Huổi Lếch')).toBe('alias');
    expect(by('UBND xa Huoi Lech')).toBe('without-diacritics');
  });
});

describe('unknown names', () => {
  test.each([
    ['UBND xã Huổi Lêng', 'UBND xã Huổi Lèng'],
    ['xã Mường Mưon', 'UBND xã Mường Mươn'],
  ])('differing in diacritics only: %s is %s', (written, name) => {
    expect(told(register.matchName(written, Q1_2024))).toBe(name);
  });

  test.each([
    ['xã Thanh Bình', 'UBND phường Thanh Bình'],
    ['Sở Giao thôg vận tải', 'Sở Giao thông vận tải'],
    ['xã Sin Tầu', 'UBND xã Sín Thầu'],
    ['UBND xã Chà Cangg', 'UBND xã Chà Cang'],
  ])('%s is refused, with %s among the nearest', (written, name) => {
    const match = register.matchName(written, Q1_2024);
    expect(match.kind).toBe('unknown');
    if (match.kind === 'unknown') expect(match.nearest.map((agency) => agency.name)).toContain(name);
  });

  test.each(['', '   ', 'UBND', 'xã', 'Kho bạc Nhà nước Trung ương', '-', '('])('%j matches nothing', (written) => {
    expect(register.matchName(written, Q1_2024).kind).toBe('unknown');
  });
});

/** Names that are one text without diacritics on a day; only they may be refused when written so. */
function plainKeys(day: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const agency of register.atDate(day)) {
    for (const key of new Set([agency.name, ...agency.aliases].map(searchKey)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

describe.each([
  ['2024-03-31', Q1_2024],
  ['2026-11-23', TODAY],
])('every agency of %s', (_, day) => {
  const agencies = register.atDate(day);
  const shared = plainKeys(day);
  const isUnambiguous = (text: string) => shared.get(searchKey(text)) === 1;

  test('is found by its name and each alias as written', () => {
    for (const agency of agencies) {
      for (const name of [agency.name, ...agency.aliases])
        expect(register.matchName(name, day)).toMatchObject({ agency });
    }
  });

  const rewritings: readonly ((name: string) => string)[] = [
    (name) => name,
    (name) => name.toUpperCase(),
    (name) => name.toLowerCase(),
    (name) => name.normalize('NFD'),
    (name) => name.replace(/^UBND /, 'Ủy ban nhân dân '),
    (name) => name.replace(/^UBND /, ''),
    (name) => name.replace('thành phố ', 'Tp. ').replace('thị xã ', 'TX.').replace('thị trấn ', 'TT '),
    (name) => ` ${name.replaceAll(' ', '  ')} `,
  ];

  test('is found however its unambiguous name is written', () => {
    const bare = (agency: Agency) => [agency.name, ...agency.aliases].filter(isUnambiguous);
    const cases = agencies.flatMap((agency) => bare(agency).map((name) => ({ agency, name })));
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.array(fc.constantFrom(...rewritings), { maxLength: 3 }),
        fc.boolean(),
        ({ agency, name }, ways, plain) => {
          const written = ways.reduce((text, rewrite) => rewrite(text), name);
          expect(register.matchName(plain ? searchKey(written) : written, day)).toMatchObject({
            kind: 'found',
            agency,
          });
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('search', () => {
  test.each([
    ['so noi vu', 'Sở Nội vụ'],
    ['SNV', 'Sở Nội vụ'],
    ['nội vụ', 'Sở Nội vụ'],
    ['nnptnt', 'Sở Nông nghiệp và Phát triển nông thôn'],
    ['huoi len', 'UBND xã Huổi Lếnh'],
    ['sá tổng', 'UBND xã Xá Tổng'],
    ['03177', 'UBND xã Huổi Lếnh'],
    ['h18.09', 'Sở Nội vụ'],
  ])('%s finds %s', (words, name) => {
    expect(register.search(words, Q1_2024).map((agency) => agency.name)).toContain(name);
  });

  test('puts the exact name first, keeps to the day, and finds nothing for nothing', () => {
    expect(register.search('UBND huyện Mường Chà', Q1_2024)[0]?.name).toBe('UBND huyện Mường Chà');
    expect(register.search('huyện', TODAY)).toEqual([]);
    expect(register.search('  ', TODAY)).toEqual([]);
    expect(register.search('xyz', TODAY)).toEqual([]);
  });
});
