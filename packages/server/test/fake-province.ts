import type { AgencyTableInput, CountedFigures } from '@dunghen/app/workspace';

/**
 * A province for tests of the HTTP interface and the pages: counts as in a published annex of Q1/2024 for the agencies
 * that it names, invented ones for the others.
 */
type Line = readonly [level: AgencyTableInput['level'], name: string, resolved: number, late: number, overdue: number];

const LINES: readonly Line[] = [
  ['department', 'Sở Giao thông vận tải', 70, 3, 0],
  ['department', 'Sở Nông nghiệp và Phát triển nông thôn', 59, 1, 0],
  ['department', 'Sở Nội vụ', 1_065, 15, 0],
  ['department', 'Sở Tư pháp', 812, 0, 0],
  ['district', 'UBND huyện Mường Nhé', 96, 0, 0],
  ['commune', 'UBND xã Huổi Lếnh', 60, 1, 0],
  ['commune', 'UBND xã Chung Chải', 43, 2, 0],
  ['commune', 'UBND xã Sín Thầu', 4, 2, 2],
  ['commune', 'UBND xã Quảng Lâm', 12, 0, 1],
  ['district', 'UBND huyện Tủa Chùa', 120, 0, 0],
  ['commune', 'UBND xã Trung Thu', 35, 1, 0],
  ['district', 'UBND huyện Mường Chà', 88, 0, 0],
  ['commune', 'UBND xã Mường Mươn', 94, 1, 0],
  ['commune', 'UBND thị trấn Mường Chà', 55, 2, 0],
  ['commune', 'UBND xã Sa Lông', 142, 7, 0],
  ['commune', 'UBND xã Ma Thì Hồ', 197, 4, 0],
  ['commune', 'UBND xã Nậm Nèn', 260, 1, 0],
  ['commune', 'UBND xã Sá Tổng', 228, 2, 0],
  ['district', 'UBND huyện Điện Biên Đông', 151, 8, 0],
  ['commune', 'UBND xã Xa Dung', 59, 1, 0],
  ['commune', 'UBND xã Háng Lìa', 49, 2, 0],
  ['commune', 'UBND xã Nong U', 48, 1, 0],
  ['commune', 'UBND xã Pú Nhi', 119, 2, 0],
  ['commune', 'UBND xã Chiềng Sơ', 75, 1, 0],
  ['commune', 'UBND xã Phì Nhừ', 84, 1, 0],
  ['district', 'UBND huyện Tuần Giáo', 1_105, 0, 2],
  ['district', 'UBND huyện Nậm Pồ', 77, 0, 0],
  ['commune', 'UBND xã Chà Cang', 14, 2, 0],
  ['commune', 'UBND xã Nậm Khăn', 7, 1, 0],
  ['district', 'UBND huyện Điện Biên', 130, 0, 0],
  ['commune', 'UBND xã Thanh Xương', 68, 1, 0],
  ['district', 'UBND thành phố Điện Biên Phủ', 1_113, 3, 0],
  ['commune', 'UBND phường Thanh Bình', 35, 2, 0],
  ['commune', 'UBND xã Nà Nhạn', 33, 1, 0],
  ['district', 'UBND huyện Mường Ảng', 64, 0, 0],
  ['district', 'UBND thị xã Mường Lay', 51, 0, 0],
];

function figuresOf(resolved: number, late: number, overdue: number): CountedFigures {
  const onTime = Math.floor((resolved - late) / 4);
  const open = Math.ceil(resolved / 10);
  const none = { total: 0, afterDue: 0 };
  return {
    carriedOver: open + overdue,
    reopened: 0,
    received: { online: Math.floor(resolved / 2), direct: Math.ceil(resolved / 2), postal: 0 },
    early: resolved - late - onTime,
    onTime,
    late,
    noDueDate: 0,
    withdrawn: none,
    stopped: none,
    open: { inTime: open, paused: 0, overdue, noLimit: 0 },
  };
}

export function fakeAgencies(): readonly AgencyTableInput[] {
  let district = '';
  return LINES.map(([level, name, resolved, late, overdue], index) => {
    const id = `a${index + 1}`;
    if (level === 'district') district = id;
    return {
      agency: { id, code: `H18.${index + 1}`, name },
      level,
      order: index,
      ...(level === 'commune' ? { parentId: district } : {}),
      figures: figuresOf(resolved, late, overdue),
    };
  });
}
