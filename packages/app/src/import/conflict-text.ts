import type { FactDifference, ImportField } from '@dunghen/domain/import';
import { fieldLabel } from '@dunghen/domain/import';
import type { HistoryConflict } from './outcome.ts';

/** What the words of a contradiction are made of besides the row. */
export interface ConflictWords {
  readonly file: string;
  /** The header of a field as the file has it; undefined where the file lacks the column. */
  readonly findHeader: (field: ImportField) => string | undefined;
  readonly agencyName: (agencyId: string) => string;
}

/** Column and name of each fact that can contradict; the keys are those of the events. */
const FACTS: Readonly<Record<string, readonly [ImportField, string]>> = {
  'Registered.code': ['code', 'mã hồ sơ'],
  'Registered.agencyId': ['agencyName', 'cơ quan giải quyết'],
  'Registered.channel': ['channel', 'hình thức nộp'],
  'Registered.procedureCode': ['procedureCode', 'mã thủ tục'],
  'Registered.procedureName': ['procedureName', 'tên thủ tục'],
  'Registered.field': ['field', 'lĩnh vực'],
  'Registered.applicant': ['applicant', 'chủ hồ sơ'],
  'Registered.phone': ['phone', 'số điện thoại'],
  'Registered.identity': ['identity', 'số giấy tờ'],
  'Accepted.limit': ['limit', 'thời hạn giải quyết'],
  'Accepted.due': ['dueAt', 'ngày hẹn trả'],
  'Rescheduled.dueAt': ['rescheduledDueAt', 'ngày hẹn lại'],
  status: ['status', 'trạng thái'],
  Submitted: ['submittedAt', 'ngày nộp'],
  Accepted: ['acceptedAt', 'ngày tiếp nhận'],
  SupplementRequested: ['supplementRequestedAt', 'ngày yêu cầu bổ sung'],
  SupplementReceived: ['supplementReceivedAt', 'ngày nhận bổ sung'],
  PaymentRequested: ['status', 'yêu cầu thực hiện nghĩa vụ tài chính'],
  Suspended: ['status', 'tạm dừng'],
  Rescheduled: ['rescheduledDueAt', 'ngày hẹn lại'],
  DueDateRestated: ['dueAt', 'ngày hẹn trả'],
  Completed: ['completedAt', 'ngày xử lý xong'],
  Returned: ['returnedAt', 'ngày trả kết quả'],
  Refused: ['completedAt', 'ngày không tiếp nhận'],
  Rejected: ['completedAt', 'ngày từ chối giải quyết'],
  Stopped: ['completedAt', 'ngày dừng giải quyết'],
  Withdrawn: ['completedAt', 'ngày rút hồ sơ'],
};

const CHANNELS: Readonly<Record<string, string>> = {
  online: 'Trực tuyến',
  direct: 'Trực tiếp',
  postal: 'Bưu chính công ích',
};

/** A contradiction as people read it: file, row, column, value, and what is recorded. */
export function conflictOf(
  row: { readonly row: number; readonly code: string },
  difference: FactDifference,
  words: ConflictWords,
): HistoryConflict {
  const [field, name] = FACTS[difference.field] ?? (['code', difference.field] as const);
  const shown = (value: string) => shownFact(difference.field, value, words);
  const [stored, given] = [shown(difference.stored), shown(difference.given)];
  const column = words.findHeader(field) ?? (field === 'agencyName' ? words.findHeader('agencyCode') : undefined);
  const place = `${words.file}, dòng ${row.row}, cột "${column ?? fieldLabel(field)}", giá trị "${given}"`;
  const message = `${place}: mâu thuẫn với hồ sơ ${row.code} đã ghi nhận, ${name} là "${stored}"; không nạp dòng này.`;
  return { row: row.row, code: row.code, field: name, stored, given, message };
}

function shownFact(fact: string, value: string, words: ConflictWords): string {
  if (fact === 'Registered.agencyId') return words.agencyName(value);
  return fact === 'Registered.channel' ? (CHANNELS[value] ?? value) : value;
}
