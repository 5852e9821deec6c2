import { describe, expect, test } from 'vitest';
import { getLocal } from '../time/index.ts';
import { serialiseQuarterlyReport } from './json.ts';
import { publishedReport } from './quarterly.fixture.ts';
import { rowsOfSections } from './quarterly.ts';
import { wordingLines } from './wording.ts';

const report = publishedReport();
const rows = rowsOfSections(report.sections);

describe('the report on figures equal to the published annex (Q1/2024)', () => {
  test('has its 28 rows and sums', () => {
    expect(rows).toHaveLength(28);
    expect(report.listed).toMatchObject({ resolved: 5_284, early: 0, onTime: 5_216, late: 68, openOverdue: 5 });
    expect(report.totals).toMatchObject({ resolved: 5_284, late: 68, openOverdue: 5 });
  });

  test('counts 3 departments and 8 of 10 districts; Mường Ảng and Mường Lay are clean', () => {
    expect(report.units.departments.affected).toBe(3);
    expect(report.units.districts).toMatchObject({ affected: 8, total: 10 });
    expect(report.units.districts?.clean.toSorted()).toEqual(['huyện Mường Ảng', 'thị xã Mường Lay']);
    expect(report.units.communes).toMatchObject({ affected: 22, total: 129 });
  });

  test('stands the two misplaced communes under their true districts', () => {
    const groups = report.sections.flatMap((section) => section.groups);
    const of = (title: string) => groups.find((group) => group.title === title)?.rows.map((row) => row.agency.name);
    expect(of('Huyện Nậm Pồ')).toContain('UBND xã Nậm Khăn');
    expect(of('Thành phố Điện Biên Phủ')).toContain('UBND xã Nà Nhạn');
    expect(of('Huyện Điện Biên')).toEqual(['UBND xã Thanh Xương']);
  });

  test('follows the printed order: sections, Roman districts with the office first, numbers restarting', () => {
    expect(report.sections.map((section) => `${section.mark} ${section.title}`)).toEqual([
      'A CÁC CƠ QUAN CHUYÊN MÔN THUỘC UBND TỈNH',
      'B UBND CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ',
    ]);
    const districts = report.sections[1]?.groups ?? [];
    expect(districts.map((group) => `${group.mark} ${group.title}`)).toEqual([
      'I Huyện Mường Nhé',
      'II Huyện Tủa Chùa',
      'III Huyện Mường Chà',
      'IV Huyện Điện Biên Đông',
      'V Huyện Tuần Giáo',
      'VI Huyện Nậm Pồ',
      'VII Huyện Điện Biên',
      'VIII Thành phố Điện Biên Phủ',
    ]);
    expect(districts[3]?.rows[0]?.agency.name).toBe('UBND huyện Điện Biên Đông');
    for (const group of districts) expect(group.rows.map((row) => row.number)).toEqual(group.rows.map((_, i) => i + 1));
  });

  test('rounds half up where the published one cut off, and writes the notes', () => {
    const of = (name: string) => rows.find((row) => row.agency.name === name);
    expect(of('UBND thị trấn Mường Chà')?.latePercent).toBe(3.64);
    expect(of('UBND xã Sa Lông')?.latePercent).toBe(4.93);
    expect(of('UBND xã Sín Thầu')?.note).toBe('02 hồ sơ đang giải quyết quá hạn');
    expect(of('UBND xã Quảng Lâm')).toMatchObject({ late: 0, latePercent: 0 });
    expect(of('UBND huyện Tuần Giáo')).toMatchObject({ resolved: 1_105, late: 0, openOverdue: 2 });
  });

  test('lists every agency in the layout of all units', () => {
    expect(rowsOfSections(report.allSections).length).toBeGreaterThan(139);
    expect(rowsOfSections(publishedReport({ inclusion: 'all' }).sections)).toHaveLength(
      rowsOfSections(report.allSections).length,
    );
  });
});

test('JSON has the stated members and times with the local offset', () => {
  const json: unknown = JSON.parse(serialiseQuarterlyReport(report));
  expect(json).toMatchObject({
    period: '2024-Q1',
    policy: 'province',
    asOf: '2024-04-01T00:00:00+07:00',
    knownAt: '2024-04-05T08:00:00+07:00',
    totals: { resolved: 5_284, early: 0, onTime: 5_216, late: 68, noDueDate: 0, openOverdue: 5 },
    units: { districts: { affected: 8, total: 10 } },
  });
  expect(report.sections[0]?.groups[0]?.rows[0]).toBeDefined();
  expect(serialiseQuarterlyReport(publishedReport())).toBe(serialiseQuarterlyReport(report));
  expect(serialiseQuarterlyReport(report)).not.toContain('agencyId');
});

test('an `asOf` after the period counts as its end', () => {
  expect(publishedReport({ asOf: getLocal('2024-05-01T00:00') }).asOf).toBe(getLocal('2024-04-01T00:00'));
});

test('text', () => {
  expect(wordingLines(report.wording)).toMatchInlineSnapshot(`
    [
      "BÁO CÁO",
      "Tiến độ giải quyết thủ tục hành chính và danh sách cơ quan, đơn vị, địa phương có hồ sơ giải quyết quá hạn trong Quý I/2024",
      "Văn phòng UBND tỉnh báo cáo tiến độ, kết quả giải quyết hồ sơ thủ tục hành chính (TTHC) trong Quý I năm 2024 (từ ngày 01/01/2024 đến ngày 31/03/2024) trên địa bàn tỉnh như sau:",
      "1. Tiến độ giải quyết TTHC trên Cổng Dịch vụ công quốc gia",
      "Điểm tiến độ giải quyết TTHC của tỉnh và bình quân cả nước: chưa có số liệu.",
      "2. Hồ sơ giải quyết quá hạn trên Hệ thống thông tin giải quyết TTHC của tỉnh",
      "Theo số liệu của Hệ thống thông tin giải quyết TTHC của tỉnh (motcua.dienbien.gov.vn), các cơ quan, đơn vị, địa phương có hồ sơ giải quyết quá hạn hoặc đang giải quyết quá hạn có tên trong danh sách kèm theo. Cụ thể:",
      "a) Cấp tỉnh: có 03 cơ quan có hồ sơ giải quyết quá hạn hoặc đang giải quyết quá hạn, gồm: Sở Giao thông vận tải, Sở Nông nghiệp và Phát triển nông thôn, Sở Nội vụ.",
      "b) Cấp huyện (tính cả UBND cấp xã trực thuộc): có 08/10 huyện, thị xã, thành phố có hồ sơ giải quyết quá hạn hoặc đang giải quyết quá hạn. Có 02 đơn vị không có hồ sơ quá hạn ở cả cấp huyện và cấp xã: huyện Mường Ảng và thị xã Mường Lay.",
      "3. Đánh giá chung",
      "Trong kỳ, toàn tỉnh đã giải quyết 5.284 hồ sơ, trong đó đúng hạn (gồm trước hạn) 5.216 hồ sơ, quá hạn 68 hồ sơ; tỷ lệ hồ sơ quá hạn là 1,29%. Số hồ sơ đang giải quyết quá hạn của toàn tỉnh là 05 hồ sơ.",
      "So với Quý IV năm 2023: chưa có số liệu.",
      "So với Quý I năm 2023: chưa có số liệu.",
      "4. Đề xuất, kiến nghị",
      "a) Thủ trưởng các sở, ban, ngành tỉnh và Chủ tịch UBND các huyện, thị xã, thành phố có hồ sơ quá hạn trong danh sách kèm theo rà soát trách nhiệm của từng công chức giải quyết hồ sơ; thực hiện việc xin lỗi cá nhân, tổ chức bằng văn bản; giải trình nguyên nhân với UBND tỉnh, Chủ tịch UBND tỉnh và gửi Sở Nội vụ trước ngày 25/04/2024.",
      "b) Thủ trưởng các sở, ban, ngành tỉnh và Chủ tịch UBND các huyện, thị xã, thành phố có hồ sơ quá hạn trong danh sách kèm theo đối chiếu hồ sơ quá hạn trên Cổng Dịch vụ công quốc gia với Hệ thống thông tin giải quyết TTHC của tỉnh; hồ sơ mà hệ thống của tỉnh ghi nhận không quá hạn thì có văn bản gửi Sở Thông tin và Truyền thông trước ngày 15/04/2024.",
      "c) Thủ trưởng các sở, ban, ngành tỉnh và Chủ tịch UBND các huyện, thị xã, thành phố có hồ sơ quá hạn trong danh sách kèm theo giải quyết dứt điểm 05 hồ sơ đang giải quyết quá hạn và trả kết quả cho cá nhân, tổ chức trước ngày 15/04/2024.",
      "d) Sở Thông tin và Truyền thông kiểm tra, khắc phục việc đồng bộ trạng thái hồ sơ giữa Hệ thống thông tin giải quyết TTHC của tỉnh với Cổng Dịch vụ công quốc gia, báo cáo kết quả trước ngày 25/04/2024.",
      "Văn phòng UBND tỉnh kính báo cáo Chủ tịch UBND tỉnh xem xét, chỉ đạo./.",
    ]
  `);
});
test('footnotes', () => {
  expect(report.footnotes).toMatchInlineSnapshot(`
    [
      "Kỳ báo cáo từ ngày 01/01/2024 đến ngày 31/03/2024; tình trạng hồ sơ đến hết ngày 31/03/2024; theo dữ liệu ghi nhận đến 08:00 ngày 05/04/2024.",
      "Cách xác định đúng hạn, quá hạn theo hệ thống của tỉnh: so theo ngày; theo ngày hẹn trả lần đầu; lấy thời điểm xử lý xong (không ghi nhận được thì thời điểm trả kết quả); sau khi bổ sung đủ hồ sơ thì thời hạn tính lại từ đầu.",
      "Số hồ sơ giải quyết đúng hạn gồm cả hồ sơ giải quyết trước hạn. Tỷ lệ tính trên số hồ sơ đã giải quyết, làm tròn đến 2 chữ số thập phân.",
      "Đối chiếu toàn tỉnh: kỳ trước chuyển sang 0 + tiếp nhận 5.289 (trực tuyến 0, trực tiếp 5.289, bưu chính 0) + mở lại 0 = đã giải quyết 5.284 + rút 0 + dừng 0 + đang giải quyết 5 (trong hạn 0, tạm dừng 0, quá hạn 5).",
      "Nguồn: Hệ thống thông tin giải quyết TTHC của tỉnh.",
    ]
  `);
});
