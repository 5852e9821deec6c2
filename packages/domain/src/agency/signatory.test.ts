import { describe, expect, test } from 'vitest';
import { headTitle, signingLines } from './index.ts';

// Decree 30/2020, appendix I, II.7; titles by the laws on the organisation of each kind of body.
describe('who signs for an agency', () => {
  test.each([
    ['Sở Nội vụ', 'head', ['GIÁM ĐỐC']],
    ['Sở Nội vụ', 'deputy', ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    ['UBND xã Huổi Lếnh', 'head', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['UBND xã Huổi Lếnh', 'deputy', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['Ủy ban nhân dân huyện Mường Ảng', 'deputy', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['Chi cục Thuế khu vực IX', 'deputy', ['KT. CHI CỤC TRƯỞNG', 'PHÓ CHI CỤC TRƯỞNG']],
    ['Ban Dân tộc', 'deputy', ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN']],
    ['Văn phòng UBND tỉnh', 'deputy', ['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']],
  ] as const)('%s, %s', (name, capacity, lines) => {
    expect(signingLines(name, capacity)).toEqual(lines);
  });

  test.each([
    ['Ban Quản lý các khu công nghiệp', 'TRƯỞNG BAN'],
    ['Ban Quản lý dự án đầu tư xây dựng', 'GIÁM ĐỐC'],
    ['Thanh tra tỉnh', 'CHÁNH THANH TRA'],
    ['Văn phòng Đăng ký đất đai', 'GIÁM ĐỐC'],
    ['Cục Thuế tỉnh Điện Biên', 'CỤC TRƯỞNG'],
    ['Công an tỉnh Điện Biên', 'GIÁM ĐỐC'],
    ['Công an xã Mường Phăng', 'TRƯỞNG CÔNG AN'],
    ['Bảo hiểm xã hội tỉnh', 'GIÁM ĐỐC'],
    ['Phòng Tư pháp', 'TRƯỞNG PHÒNG'],
    ['Hạt Kiểm lâm huyện Tủa Chùa', 'HẠT TRƯỞNG'],
    ['Đơn vị khác', 'THỦ TRƯỞNG CƠ QUAN'],
  ])('%s: %s', (name, title) => {
    expect(headTitle(name)).toBe(title);
  });
});
