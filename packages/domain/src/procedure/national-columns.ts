import { searchKey } from '../text/index.ts';

/** What the export of the national database tells of a procedure. */
export const NATIONAL_FIELDS = [
  'code',
  'name',
  'field',
  'fieldCode',
  'level',
  'limits',
  'documents',
  'fees',
  'results',
  'basis',
  'decision',
  'decisionDate',
  'effectiveFrom',
  'receivedOn',
  'status',
  'abolition',
  'abolitionDate',
  'abolishedFrom',
] as const;

export type NationalField = (typeof NATIONAL_FIELDS)[number];

/** Headers under which it stands in files; the first is how messages name it. JSON keys are read as words ("maTTHC"). */
const ALIASES: Readonly<Record<NationalField, readonly string[]>> = {
  code: ['Mã thủ tục', 'Mã thủ tục hành chính', 'Mã TTHC', 'Mã số TTHC', 'Mã số thủ tục', 'Mã số', 'ma', 'code'],
  name: ['Tên thủ tục', 'Tên thủ tục hành chính', 'Tên TTHC', 'ten', 'name'],
  field: ['Lĩnh vực', 'Tên lĩnh vực', 'Lĩnh vực thực hiện', 'field'],
  fieldCode: ['Mã lĩnh vực', 'field code'],
  level: ['Cấp thực hiện', 'Cấp giải quyết', 'Cấp hành chính', 'Cấp', 'level', 'levels'],
  limits: ['Thời hạn giải quyết', 'Thời gian giải quyết', 'Thời hạn', 'limits', 'limit'],
  documents: ['Thành phần hồ sơ', 'Giấy tờ', 'documents'],
  fees: ['Phí, lệ phí', 'Phí', 'Lệ phí', 'Phí và lệ phí', 'fees'],
  results: ['Kết quả thực hiện', 'Kết quả giải quyết', 'Kết quả', 'results'],
  basis: ['Căn cứ pháp lý', 'Căn cứ', 'basis'],
  decision: ['Quyết định công bố', 'Số quyết định công bố', 'Số quyết định', 'decision'],
  decisionDate: [
    'Ngày quyết định',
    'Ngày quyết định công bố',
    'Ngày ký',
    'Ngày ban hành',
    'Ngày công bố',
    'decision date',
  ],
  effectiveFrom: ['Ngày có hiệu lực', 'Ngày hiệu lực', 'Hiệu lực từ', 'effective from'],
  receivedOn: ['Ngày nhận quyết định', 'Ngày nhận', 'received on'],
  status: ['Trạng thái', 'Tình trạng', 'status'],
  abolition: ['Quyết định bãi bỏ', 'Số quyết định bãi bỏ', 'abolition'],
  abolitionDate: ['Ngày quyết định bãi bỏ', 'Ngày ký bãi bỏ', 'abolition date'],
  abolishedFrom: ['Ngày hết hiệu lực', 'Ngày bãi bỏ', 'Hết hiệu lực từ', 'abolished from'],
};

const BY_KEY: ReadonlyMap<string, NationalField> = new Map(
  NATIONAL_FIELDS.flatMap((field) => ALIASES[field].map((alias) => [headerKey(alias), field] as const)),
);

/** The name of a column in messages. */
export function nationalColumnName(field: NationalField): string {
  return ALIASES[field][0] ?? field;
}

/** The field that a header or a JSON key names: "Mã TTHC (*)", "maTTHC", "thoi_han_giai_quyet". */
export function findNationalField(header: string): NationalField | undefined {
  return BY_KEY.get(headerKey(header)) ?? BY_KEY.get(headerKey(header.replace(/[([][^)\]]*[)\]]/g, ' ')));
}

/** Words of camel case apart; spaces do not count, since "maTTHC" is "Mã TTHC". */
export function headerKey(header: string): string {
  return searchKey(header).replaceAll(' ', '');
}

/** Fields without which a file is no export of procedures. */
export const REQUIRED_FIELDS: readonly NationalField[] = ['code', 'name', 'field', 'level'];
