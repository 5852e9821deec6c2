import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRegister } from '../agency/dien-bien.fixture.ts';
import { parseVietnameseNumber } from '../text/index.ts';
import { getDay, getLocal } from '../time/index.ts';
import type { AgencyFigures } from './figures.ts';
import type { QuarterlyReport } from './model.ts';
import { figuresOf, periodOf, publishedReport, readProvinceSettings } from './quarterly.fixture.ts';
import type { QuarterlyInput } from './quarterly.ts';
import { rowsOfSections } from './quarterly.ts';

function linesOf(report: QuarterlyReport, id: QuarterlyReport['wording']['parts'][number]['id']): readonly string[] {
  const part = report.wording.parts.find((candidate) => candidate.id === id);
  return [...(part?.paragraphs ?? []), ...(part?.items ?? []).map((item) => item.text)];
}

const PORTAL = {
  score: 18.8,
  nationalMean: 17.7,
  max: 20,
  source: 'Cổng Dịch vụ công quốc gia',
  capturedAt: getLocal('2024-04-02T09:00'),
};

describe('the score line', () => {
  // Reference 0.1 and 11.4: 18,8/20 is 94%, 17,7/20 is 88,5%; the difference is 5,5 percentage points, not per cent.
  test('Q1/2024', () => {
    const report = publishedReport({ portalFact: PORTAL });
    expect(linesOf(report, 'score')).toEqual([
      'Tiến độ giải quyết TTHC của tỉnh đạt 18,8/20 điểm (94%); bình quân cả nước đạt 17,7/20 điểm (88,5%). Tỉnh cao hơn bình quân cả nước 5,5 điểm phần trăm. Nguồn: Cổng Dịch vụ công quốc gia, số liệu ngày 02/04/2024.',
    ]);
    expect(linesOf(report, 'assessment')[0]).toBe(
      'Tiến độ giải quyết TTHC của tỉnh trên Cổng Dịch vụ công quốc gia ở mức tốt (94%).',
    );
  });

  test.each([
    [{ score: 17.0, nationalMean: 17.7 }, 'Tỉnh thấp hơn bình quân cả nước 3,5 điểm phần trăm.'],
    [{ score: 17.7, nationalMean: 17.7 }, 'Tỉnh bằng bình quân cả nước.'],
    [{ score: 18.75, nationalMean: 17.7 }, '18,8/20 điểm (94%)'],
    [{ score: 20, nationalMean: 17.7 }, '20,0/20 điểm (100%)'],
  ])('%j', (fact, text) => {
    const [line] = linesOf(publishedReport({ portalFact: { ...PORTAL, ...fact } }), 'score');
    expect(line).toContain(text);
  });

  test('"trên" stands nowhere before a percentage that is only reached', () => {
    expect(JSON.stringify(publishedReport({ portalFact: PORTAL }).wording)).not.toContain('trên 94');
  });

  test('our own estimate stands after the figure of the portal, or after its absence', () => {
    const estimate = { onTime: 12_345, received: 12_667 };
    const own =
      'Theo dữ liệu của Hệ thống thông tin giải quyết TTHC của tỉnh, tính theo cách của Cổng Dịch vụ công quốc gia, điểm tiến độ ước tính 19,5/20 điểm (12.345/12.667 hồ sơ có đầu kỳ và tiếp nhận trong kỳ đã giải quyết đúng hạn hoặc còn hạn).';
    const settled = publishedReport({ portalFact: PORTAL, estimate });
    const [portal, ours] = linesOf(settled, 'score');
    expect(portal).toContain('18,8/20 điểm (94%)');
    expect(
      ours?.replace(readProvinceSettings('2024-04-05').system.name, 'Hệ thống thông tin giải quyết TTHC của tỉnh'),
    ).toBe(own);
    expect(linesOf(publishedReport({ estimate }), 'score')[0]).toContain('chưa có số liệu');
    expect(linesOf(publishedReport({ estimate }), 'score')).toHaveLength(2);
  });

  test('without a national mean, and without anything', () => {
    const { nationalMean: _none, ...alone } = PORTAL;
    expect(linesOf(publishedReport({ portalFact: alone }), 'score')[0]).toContain('bình quân cả nước: chưa có số liệu');
    expect(linesOf(publishedReport(), 'score')[0]).toContain('chưa có số liệu');
  });
});

describe('comparison', () => {
  const before = (late: number, onTime: number) => new Map([['x', figuresOf('x', { late, onTime })]]);

  test.each([
    [before(73, 5_000), 'giảm 05 hồ sơ; tỷ lệ quá hạn giảm 0,15 điểm phần trăm'],
    [before(56, 5_228), 'tăng 12 hồ sơ; tỷ lệ quá hạn tăng 0,23 điểm phần trăm'],
    [before(68, 5_216), 'quá hạn không đổi; tỷ lệ quá hạn không đổi'],
    [before(0, 0), 'chưa có số liệu'],
  ])('%#', (previousFigures, text) => {
    const report = publishedReport({ previousFigures });
    expect(linesOf(report, 'assessment')[1]).toContain('So với Quý IV năm 2023');
    expect(linesOf(report, 'assessment')[1]).toContain(text);
  });

  test('with the same quarter of last year', () => {
    const report = publishedReport({ sameQuarterLastYearFigures: before(100, 900) });
    expect(linesOf(report, 'assessment')[2]).toBe(
      'So với Quý I năm 2023 (quá hạn 100 hồ sơ, tỷ lệ 10,00%): số hồ sơ giải quyết quá hạn giảm 32 hồ sơ; tỷ lệ quá hạn giảm 8,71 điểm phần trăm.',
    );
  });
});

describe('proposals', () => {
  test('dates and texts may be changed in the draft', () => {
    const report = publishedReport({
      proposals: { dates: { apologise: getDay('2024-05-10') }, texts: { system: 'Sở khác xử lý.' } },
    });
    const lines = linesOf(report, 'proposals');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('trước ngày 10/05/2024');
    expect(lines[3]).toBe('Sở khác xử lý.');
  });
});

describe('from 1 July 2025', () => {
  const register = readRegister();
  const period = periodOf('2025-Q3');
  const communes = register.atDate(getDay('2025-09-30')).filter((agency) => agency.kind === 'commune');
  const affected = communes.slice(0, 6);
  const report = publishedReport({
    period,
    register,
    figures: new Map(affected.map((agency) => [agency.id, figuresOf(agency.id, { onTime: 10, late: 1 })])),
    settings: readProvinceSettings('2025-10-03'),
    asOf: getLocal('2025-10-01T00:00'),
  });

  test('section B is communes and wards, without districts', () => {
    expect(report.sections.map((section) => section.title)).toEqual(['UBND CÁC XÃ, PHƯỜNG']);
    expect(report.sections[0]?.groups.map((group) => group.mark)).toEqual(['']);
    expect(report.units.districts).toBeUndefined();
  });

  test('the text counts communes and wards and names the new recipients and departments', () => {
    expect(linesOf(report, 'units')[1]).toBe(
      'Cấp tỉnh: không có cơ quan nào có hồ sơ giải quyết quá hạn hoặc đang giải quyết quá hạn.',
    );
    expect(linesOf(report, 'units')[2]).toBe(
      'Cấp xã: có 06/45 xã, phường có hồ sơ giải quyết quá hạn hoặc đang giải quyết quá hạn. Có 39 xã, phường không có hồ sơ quá hạn.',
    );
    expect(linesOf(report, 'proposals')[0]).toContain('Chủ tịch UBND các xã, phường');
    expect(linesOf(report, 'proposals')[3]).toContain('Sở Khoa học và Công nghệ');
    expect(JSON.stringify(report.wording)).not.toContain('huyện');
  });
});

test('a year that spans the end of the district level names the dissolved units apart', () => {
  const register = readRegister();
  const of = (name: string, day: string) => {
    const match = register.matchName(name, getDay(day));
    if (match.kind !== 'found') throw new Error(`unknown: ${name}`);
    return match.agency.id;
  };
  const rows: readonly (readonly [string, AgencyFigures])[] = [
    of('UBND huyện Tuần Giáo', '2025-06-30'),
    of('UBND xã Chà Cang', '2025-06-30'),
    of('UBND phường Mường Lay', '2025-12-31'),
  ].map((id) => [id, figuresOf(id, { onTime: 3, late: 1 })] as const);
  const report = publishedReport({
    period: periodOf('2025'),
    register,
    figures: new Map(rows),
    settings: readProvinceSettings('2026-01-05'),
    asOf: getLocal('2026-01-01T00:00'),
  });
  expect(report.sections.flatMap((section) => section.groups.map((group) => [group.title, group.rows.length]))).toEqual(
    [
      ['', 1],
      ['Đơn vị kết thúc hoạt động do sắp xếp trong kỳ', 2],
    ],
  );
  expect(linesOf(report, 'units').slice(2)).toEqual([
    'Cấp xã: có 01/45 xã, phường có hồ sơ giải quyết quá hạn hoặc đang giải quyết quá hạn. Có 44 xã, phường không có hồ sơ quá hạn.',
    'Đơn vị cấp huyện, cấp xã kết thúc hoạt động do sắp xếp trong kỳ: có 02 đơn vị có hồ sơ giải quyết quá hạn hoặc đang giải quyết quá hạn.',
  ]);
  expect(report.listed.late).toBe(report.totals.late);
  expect(rowsOfSections(report.sections)[1]?.note).toBe('số liệu đến hết ngày 30/06/2025');
});

describe('every count in the text equals the rows', () => {
  const register = readRegister();
  const agencies = register
    .atDate(getDay('2024-03-31'))
    .filter((agency) => agency.kind !== 'province' || agency.codes.some((code) => code.code === 'H18'));
  const counts = fc.record({ onTime: fc.nat(2_000), early: fc.nat(50), late: fc.nat(30), openOverdue: fc.nat(12) });
  const plain = fc.array(fc.tuple(fc.constantFrom(...agencies), counts), { maxLength: 40 });

  function firstNumber(text: string, pattern: RegExp): number {
    const read = parseVietnameseNumber(pattern.exec(text)?.[1] ?? '');
    return read.kind === 'number' ? read.value : 0;
  }

  function inputOf(drawn: readonly (readonly [{ readonly id: string }, Parameters<typeof figuresOf>[1]])[]) {
    const figures = new Map<string, AgencyFigures>(drawn.map(([{ id }, own]) => [id, figuresOf(id, own)]));
    return { register, figures } satisfies Partial<QuarterlyInput>;
  }

  test('departments, districts, totals, rates and open overdue ones', () => {
    fc.assert(
      fc.property(plain, (drawn) => {
        const report = publishedReport(inputOf(drawn));
        const rows = rowsOfSections(report.sections);
        const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
        const [, departments = '', districts = ''] = linesOf(report, 'units');
        const [totals = ''] = linesOf(report, 'assessment');
        const listed = report.sections.find((section) => section.mark === 'A')?.groups.flatMap((group) => group.rows);
        const groups = report.sections.find((section) => section.mark === 'B')?.groups;

        expect(firstNumber(departments, /có (\d+) cơ quan/)).toBe(listed?.length ?? 0);
        expect(firstNumber(districts, /có (\d+)\/10 huyện/)).toBe(groups?.length ?? 0);
        const late = sum((row) => row.late);
        expect(firstNumber(totals, /quá hạn ([\d.]+) hồ sơ/)).toBe(late);
        expect(firstNumber(totals, /toàn tỉnh là ([\d.]+) hồ sơ/)).toBe(sum((row) => row.openOverdue));
        expect(firstNumber(totals, /đã giải quyết ([\d.]+) hồ sơ/)).toBe(report.totals.resolved);
        const inTime = late === 0 ? 0 : report.totals.early + report.totals.onTime;
        expect(firstNumber(totals, /đúng hạn \(gồm trước hạn\) ([\d.]+) hồ sơ/)).toBe(inTime);
        expect(report.units.listed).toBe(rows.length);
      }),
      { numRuns: 60 },
    );
  });

  test('rows, sums and totals hold together', () => {
    fc.assert(
      fc.property(plain, (drawn) => {
        const report = publishedReport(inputOf(drawn));
        for (const row of rowsOfSections(report.allSections))
          expect(row.resolved).toBe(row.early + row.onTime + row.late);
        const late = rowsOfSections(report.sections).reduce((total, row) => total + row.late, 0);
        expect(report.listed.late).toBe(late);
        expect(report.totals.late).toBe(late);
        expect(report.totals.resolved).toBe(report.totals.early + report.totals.onTime + report.totals.late);
      }),
      { numRuns: 60 },
    );
  });
});
