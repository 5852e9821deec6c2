/**
 * What `check` finds in a published annex. `printed` and `expected` are printed texts ("3,63", "3,64"). `row` is the row
 * of the table or file, counted from 1; null where the finding is about the whole.
 */
export interface Finding {
  readonly kind: FindingKind;
  readonly row: number | null;
  readonly agency: string | null;
  readonly printed: string;
  readonly expected: string;
}

export type FindingKind =
  | 'unreadable-number'
  | 'total'
  | 'rate'
  | 'rate-decimals'
  | 'zero-sign'
  | 'section-sum'
  | 'unknown-agency'
  | 'ambiguous-agency'
  | 'misplaced-agency'
  | 'duplicate-agency'
  | 'missing-agency'
  | 'figures-total'
  | 'figures-on-time'
  | 'figures-late'
  | 'figures-open-overdue'
  | 'text-departments'
  | 'text-districts'
  | 'text-late'
  | 'text-open-overdue';

/** The finding as a sentence for people. */
export function findingText(finding: Finding): string {
  const place = [
    ...(finding.row === null ? [] : [`dòng ${finding.row}`]),
    ...(finding.agency === null ? [] : [finding.agency]),
  ].join(', ');
  const message = messageOf(finding);
  return place === '' ? message : `${place}: ${message}`;
}

const FIGURE_NAMES = {
  'figures-total': 'tổng số',
  'figures-on-time': 'số đúng hạn',
  'figures-late': 'số quá hạn',
  'figures-open-overdue': 'số đang giải quyết quá hạn (ghi chú)',
} as const;

function messageOf({ kind, printed, expected }: Finding): string {
  switch (kind) {
    case 'unreadable-number':
      return `không đọc được số “${printed}”.`;
    case 'total':
      return `tổng số in ${printed}, nhưng đúng hạn cộng quá hạn là ${expected}.`;
    case 'rate':
      return `tỷ lệ in ${shown(printed)}, tính đúng là ${shown(expected)}.`;
    case 'rate-decimals':
      return `Số chữ số thập phân của tỷ lệ không thống nhất (${printed}); nên dùng ${expected} cho cả báo cáo.`;
    case 'zero-sign':
      return `Ký hiệu cho số không không thống nhất (${printed}); nên dùng ${expected} cho cả báo cáo.`;
    case 'section-sum':
      return `số cộng in ${shown(printed)}, cộng các dòng được ${shown(expected)}.`;
    case 'unknown-agency':
      return expected === ''
        ? 'không có cơ quan này trong danh mục.'
        : `không có cơ quan này trong danh mục; tên gần nhất: ${shown(expected)}.`;
    case 'ambiguous-agency':
      return `tên chỉ nhiều cơ quan: ${expected}.`;
    case 'misplaced-agency':
      return `xếp dưới “${printed}”, nhưng thuộc “${expected}”.`;
    case 'duplicate-agency':
      return `cơ quan đã có ở dòng ${expected}.`;
    case 'missing-agency':
      return `có hồ sơ quá hạn (${expected}) nhưng không có trong danh sách.`;
    case 'figures-total':
    case 'figures-on-time':
    case 'figures-late':
    case 'figures-open-overdue':
      return `${FIGURE_NAMES[kind]} in ${shown(printed)}, theo hồ sơ đã nạp là ${expected}.`;
    case 'text-departments':
      return `Lời văn nêu ${printed} cơ quan cấp tỉnh, danh sách có ${expected}.`;
    case 'text-districts':
      return `Lời văn nêu ${printed} đơn vị cấp huyện, danh sách có ${expected}.`;
    case 'text-late':
      return `Lời văn nêu ${printed} hồ sơ giải quyết quá hạn, cộng danh sách được ${expected}.`;
    case 'text-open-overdue':
      return `Lời văn ${printed === '' ? 'không tổng hợp' : `nêu ${printed}`} hồ sơ đang giải quyết quá hạn; cộng ghi chú của danh sách được ${expected}.`;
  }
}

function shown(text: string): string {
  return text === '' ? '(trống)' : text;
}
