/** In what capacity somebody signs for an agency. */
export type SigningCapacity = 'head' | 'deputy';

const COMMITTEE = /^(?:UBND|Ủy ban nhân dân) /u;

/**
 * Titles of heads by the kind of body that a name tells; the first that fits holds. Names are those of the day in the
 * register, so the title is that of the day too.
 */
const TITLES: readonly (readonly [RegExp, string])[] = [
  [COMMITTEE, 'CHỦ TỊCH'],
  [/^(?:HĐND|Hội đồng nhân dân) /u, 'CHỦ TỊCH'],
  [/^Văn phòng [Đđ]ăng ký/u, 'GIÁM ĐỐC'],
  [/^Văn phòng/u, 'CHÁNH VĂN PHÒNG'],
  [/^Thanh tra/u, 'CHÁNH THANH TRA'],
  [/^Chi cục/u, 'CHI CỤC TRƯỞNG'],
  [/^Cục/u, 'CỤC TRƯỞNG'],
  [/^Hạt [Kk]iểm lâm/u, 'HẠT TRƯỞNG'],
  [/^Ban [Qq]uản lý [Dd]ự án/u, 'GIÁM ĐỐC'],
  [/^Ban /u, 'TRƯỞNG BAN'],
  [/^Phòng /u, 'TRƯỞNG PHÒNG'],
  [/^Công an tỉnh/u, 'GIÁM ĐỐC'],
  [/^Công an/u, 'TRƯỞNG CÔNG AN'],
  [/^(?:Bộ|Ban) [Cc]hỉ huy/u, 'CHỈ HUY TRƯỞNG'],
  [/^(?:TAND|Tòa án)/u, 'CHÁNH ÁN'],
  [/^Trường /u, 'HIỆU TRƯỞNG'],
  [/^(?:Sở|Trung tâm|Bảo hiểm xã hội|Kho bạc|Ngân hàng|Bệnh viện|Công ty|Điện lực|Bưu điện|Quỹ|Viện) /u, 'GIÁM ĐỐC'],
];

/** The title of an agency's head as it stands over a signature; "THỦ TRƯỞNG CƠ QUAN" where its name tells none. */
export function headTitle(name: string): string {
  return TITLES.find(([pattern]) => pattern.test(name))?.[1] ?? 'THỦ TRƯỞNG CƠ QUAN';
}

/**
 * The lines over a signature (Decree 30/2020, appendix I, II.7): a people's committee is signed for on its behalf ("TM."),
 * a deputy signs for the head ("KT.").
 */
export function signingLines(name: string, capacity: SigningCapacity): readonly string[] {
  const head = headTitle(name);
  const onBehalf = COMMITTEE.test(name) ? ['TM. ỦY BAN NHÂN DÂN'] : [];
  return capacity === 'head' ? [...onBehalf, head] : [...onBehalf, `KT. ${head}`, `PHÓ ${head}`];
}
