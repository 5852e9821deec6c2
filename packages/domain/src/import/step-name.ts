import type { DossierEventType } from '../dossier/index.ts';

const NAMES: Readonly<Partial<Record<DossierEventType, string>>> = {
  Submitted: 'nộp hồ sơ',
  Accepted: 'tiếp nhận',
  SupplementRequested: 'yêu cầu bổ sung',
  SupplementReceived: 'nhận bổ sung',
  PaymentRequested: 'yêu cầu thực hiện nghĩa vụ tài chính',
  Suspended: 'tạm dừng',
  Rescheduled: 'hẹn lại',
  DueDateRestated: 'ngày hẹn hiện hành',
  Completed: 'xử lý xong',
  Returned: 'trả kết quả',
  Refused: 'không tiếp nhận',
  Rejected: 'từ chối giải quyết',
  Stopped: 'dừng giải quyết',
  Withdrawn: 'rút hồ sơ',
};

/** A step of a dossier as messages of the import name it. */
export function stepName(type: DossierEventType): string {
  return NAMES[type] ?? type;
}
