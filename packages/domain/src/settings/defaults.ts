import { DEFAULT_LADDER } from '../rung/index.ts';
import { DEFAULT_PHRASES } from './phrases.ts';
import type { ReportSettings, SettingsRecord } from './settings.ts';

/** What holds where a province has set nothing: the law's words and the specification's defaults. */
export const DEFAULT_SETTINGS: ReportSettings = {
  province: { code: '', name: 'tỉnh', committee: 'UBND tỉnh', chairman: 'Chủ tịch UBND tỉnh' },
  letterhead: {
    superior: 'ỦY BAN NHÂN DÂN TỈNH',
    issuer: 'VĂN PHÒNG',
    issuerName: 'Văn phòng UBND tỉnh',
    issuerFullName: 'Văn phòng UBND tỉnh',
    reportSymbol: 'BC-VPUB',
    letterSymbol: 'VPUB-KSTT',
    place: '…',
  },
  addressees: ['Chủ tịch Ủy ban nhân dân tỉnh'],
  legalBases: [],
  recipients: ['Như trên', 'Lưu: VT, KSTT'],
  signatures: { chief: { capacity: ['CHÁNH VĂN PHÒNG'], signer: '' } },
  signature: 'chief',
  system: {
    name: 'Hệ thống thông tin giải quyết TTHC của tỉnh',
    address: '',
    lookupAddress: '',
    department: 'Sở Thông tin và Truyền thông',
    emulationDepartment: 'Sở Nội vụ',
  },
  sections: {
    departments: 'CÁC CƠ QUAN CHUYÊN MÔN THUỘC UBND TỈNH',
    districts: 'UBND CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ',
    communes: 'UBND CÁC XÃ, PHƯỜNG',
    sector: 'CƠ QUAN NGÀNH DỌC',
    dissolved: 'Đơn vị kết thúc hoạt động do sắp xếp trong kỳ',
  },
  table: { rateDecimals: 2, zeroAs: '-', orientation: 'portrait', inclusion: 'overdue', order: 'register' },
  // The table of the decision rates the total only; for one group the words are the office's own (reference: 2.2).
  levels: [
    { from: 90, word: 'tốt' },
    { from: 80, word: 'khá' },
    { from: 50, word: 'trung bình' },
    { from: 0, word: 'thấp' },
  ],
  proposalDays: { apologise: 24, compare: 14, clear: 14, system: 24 },
  reminders: {
    apologyLeadDays: DEFAULT_LADDER.apologyLeadDays,
    overdueDays: DEFAULT_LADDER.overdueDays,
    explanationDays: 5,
  },
  excludedSources: [],
  phrases: DEFAULT_PHRASES,
};

/** What changed by law for every province. */
export const DEFAULT_CHANGES: readonly SettingsRecord[] = [
  {
    // Departments were merged; the information department went to science and technology (reference: 8.4).
    from: '2025-03-01',
    settings: { system: { department: 'Sở Khoa học và Công nghệ' } },
  },
  {
    // Decree 118/2025/NĐ-CP, form 04: the apology now asks for an extension of the time limit (spec: words).
    from: '2025-07-01',
    settings: {
      phrases: { noteMetReschedule: 'trong đó {count} hồ sơ đã xin lỗi và trả đúng thời hạn đề nghị gia hạn' },
    },
  },
];
