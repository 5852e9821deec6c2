import { searchKey } from '../text/index.ts';

/** What a column of an imported file can mean (spec: import, table of headers). */
export type ImportField =
  | 'code'
  | 'procedureCode'
  | 'procedureName'
  | 'field'
  | 'agencyCode'
  | 'agencyName'
  | 'channel'
  | 'applicant'
  | 'phone'
  | 'identity'
  | 'submittedAt'
  | 'acceptedAt'
  | 'limit'
  | 'dueAt'
  | 'rescheduledDueAt'
  | 'completedAt'
  | 'returnedAt'
  | 'supplementRequestedAt'
  | 'supplementReceivedAt'
  | 'status'
  | 'officer'
  | 'note';

/** Headers of each field, the usual one first; where a file has several of one field, the earlier listed wins. */
export const FIELD_ALIASES: Readonly<Record<ImportField, readonly string[]>> = {
  code: ['Mã hồ sơ', 'Số hồ sơ'],
  procedureCode: ['Mã TTHC', 'Mã thủ tục', 'Mã thủ tục hành chính'],
  procedureName: ['Tên TTHC', 'Tên thủ tục', 'Thủ tục', 'Tên thủ tục hành chính', 'Thủ tục hành chính'],
  field: ['Lĩnh vực', 'Tên lĩnh vực'],
  agencyCode: ['Mã đơn vị', 'Mã cơ quan'],
  agencyName: ['Cơ quan giải quyết', 'Đơn vị xử lý', 'Cơ quan thực hiện', 'Đơn vị', 'Đơn vị giải quyết'],
  channel: ['Hình thức nộp', 'Hình thức tiếp nhận', 'Kênh', 'Kênh tiếp nhận', 'Kênh nộp'],
  applicant: ['Chủ hồ sơ', 'Người nộp', 'Tên chủ hồ sơ', 'Người nộp hồ sơ'],
  phone: ['Số điện thoại', 'Điện thoại'],
  identity: ['Số giấy tờ', 'CCCD', 'Số CCCD', 'CCCD/CMND'],
  submittedAt: ['Ngày nộp', 'Ngày nộp hồ sơ'],
  acceptedAt: ['Ngày tiếp nhận', 'Ngày nhận', 'Ngày tiếp nhận hồ sơ', 'Ngày nhận hồ sơ'],
  limit: ['Thời hạn giải quyết', 'Thời hạn'],
  dueAt: ['Ngày hẹn trả', 'Hạn trả', 'Hạn xử lý', 'Ngày hẹn trả kết quả', 'Ngày hẹn'],
  rescheduledDueAt: ['Ngày hẹn lại', 'Gia hạn đến'],
  completedAt: ['Ngày xử lý xong', 'Ngày kết thúc xử lý', 'Ngày có kết quả', 'Ngày kết thúc', 'Ngày hoàn thành'],
  returnedAt: ['Ngày trả kết quả', 'Ngày trả'],
  supplementRequestedAt: ['Ngày yêu cầu bổ sung'],
  supplementReceivedAt: ['Ngày bổ sung', 'Ngày nhận bổ sung'],
  status: ['Trạng thái', 'Tình trạng', 'Trạng thái hồ sơ', 'Tình trạng hồ sơ'],
  officer: ['Cán bộ xử lý', 'Người xử lý'],
  note: ['Ghi chú'],
};

/** Every field, in the order of the table. */
export const IMPORT_FIELDS: readonly ImportField[] = Object.freeze(Object.keys(FIELD_ALIASES).filter(isImportField));

/** Columns that hold instants. */
export const DATE_FIELDS = [
  'submittedAt',
  'acceptedAt',
  'dueAt',
  'rescheduledDueAt',
  'completedAt',
  'returnedAt',
  'supplementRequestedAt',
  'supplementReceivedAt',
] as const satisfies readonly ImportField[];

export type DateField = (typeof DATE_FIELDS)[number];

export function isImportField(name: string): name is ImportField {
  return Object.hasOwn(FIELD_ALIASES, name);
}

/** The usual header of a field, for messages. */
export function fieldLabel(field: ImportField): string {
  return FIELD_ALIASES[field][0] ?? field;
}

/** The key under which headers are equal: without case, diacritics, spaces and punctuation (spec: import). */
export function headerKey(header: string): string {
  return searchKey(header).replaceAll(' ', '');
}
