import type { FindingCause, FindingKind, Remedy } from './finding.ts';
import type { NeededFact } from './needed-columns.ts';
import type { PortalStatus } from './side.ts';

/** Kinds as an official names them. */
export const KIND_WORDS: Readonly<Record<FindingKind, string>> = {
  'late-on-portal-only': 'Quá hạn trên Cổng, không quá hạn ở tỉnh',
  'late-here-only': 'Quá hạn ở tỉnh, không quá hạn trên Cổng',
  'missing-on-portal': 'Chưa có trên Cổng',
  'missing-here': 'Chỉ có trên Cổng',
  'due-differs': 'Khác ngày hẹn trả',
  'finish-differs': 'Khác ngày xử lý xong',
  'status-differs': 'Khác trạng thái',
  'agency-differs': 'Khác cơ quan giải quyết',
  'procedure-differs': 'Khác thủ tục',
  'second-supplement': 'Yêu cầu bổ sung từ 02 lần',
  'no-due-date': 'Cổng không có ngày hẹn trả',
  duplicate: 'Trùng mã hồ sơ trên Cổng',
  'period-effect': 'Ngoài kỳ ở tỉnh',
};

/** Late here, while the portal's list does not tell. */
export const UNTOLD_WORDS = 'Quá hạn ở tỉnh, danh sách của Cổng không ghi đủ để biết có quá hạn không';

export const CAUSE_WORDS: Readonly<Record<FindingCause, string>> = {
  'completion-not-sent': 'Chưa đồng bộ việc xử lý xong lên Cổng',
  'completion-refused': 'Cổng không nhận thông điệp xử lý xong',
  'completion-waiting': 'Thông điệp xử lý xong đang chờ gửi',
  'completion-sent-late': 'Cổng ghi xử lý xong muộn hơn thực tế (đồng bộ chậm)',
  'date-against-instant': 'Tỉnh tính theo ngày, Cổng tính đến giờ phút',
  'returned-for-completed': 'Cổng lấy ngày trả kết quả làm ngày xử lý xong',
  'extension-not-sent': 'Chưa đồng bộ việc hẹn lại ngày trả kết quả',
  'stop-not-sent': 'Chưa đồng bộ thời gian tạm dừng, chờ bổ sung',
  'due-changed-on-portal': 'Ngày hẹn trả trên Cổng không theo hồ sơ của tỉnh',
  'restart-against-subtract': 'Tỉnh tính lại thời hạn từ đầu sau bổ sung, Cổng trừ thời gian chờ',
  'original-against-current': 'Tỉnh tính theo ngày hẹn đầu, Cổng theo ngày hẹn lại',
  'second-supplement-rule': 'Cổng tính quá hạn khi yêu cầu bổ sung từ 02 lần',
  'not-sent': 'Chưa gửi lên Cổng',
  'waiting-to-be-sent': 'Đang chờ gửi',
  'refused-by-portal': 'Cổng không nhận',
  'unknown-procedure': 'Mã thủ tục chưa có trong danh mục',
  'ministry-system': 'Hồ sơ trên hệ thống của Bộ, ngành',
  'wrong-agency': 'Cổng gán cho cơ quan không có trong danh mục của tỉnh',
  'message-lost': 'Đã gửi nhưng Cổng chưa ghi nhận',
  'behind-here': 'Cổng đã ghi bước sau, tỉnh chưa cập nhật',
  'merged-units': 'Cơ quan đã sáp nhập, đổi tên',
  'agency-mapping': 'Sai bảng chuyển đổi mã cơ quan',
  'procedure-mapping': 'Sai bảng chuyển đổi mã thủ tục',
  'due-not-sent': 'Chưa gửi ngày hẹn trả',
  'no-limit-here': 'Hồ sơ ở tỉnh cũng không có ngày hẹn trả',
  'counter-reset': 'Hai hồ sơ khác nhau mang một mã (số thứ tự bị đặt lại)',
  'listed-twice': 'Một hồ sơ có nhiều dòng trong danh sách của Cổng',
  'outside-period': 'Hồ sơ không thuộc kỳ của tỉnh (khác kỳ hoặc khác thời điểm lấy số liệu)',
  unknown: 'Chưa rõ',
};

/** What a list of the portal has to tell, by the columns that tell it. */
export const LACKING_WORDS: Readonly<Record<NeededFact, string>> = {
  code: 'cột “Mã hồ sơ”',
  lateness:
    'cột tình trạng hạn (đúng hạn, quá hạn), hoặc cả cột “Ngày hẹn trả” và cột “Ngày kết thúc xử lý” (hay “Ngày trả kết quả”), để biết hồ sơ nào quá hạn trên Cổng',
};

export const REMEDY_WORDS: Readonly<Record<Remedy, string>> = {
  letter: 'gửi văn bản đề nghị',
  'send-again': 'gửi lại',
  correct: 'kiểm tra, đính chính',
  'name-owner': 'giao người theo dõi',
  explain: 'giải trình',
  map: 'sửa bảng chuyển đổi',
  train: 'tập huấn',
  fill: 'bổ sung ngày hẹn',
  merge: 'gộp, đánh lại mã',
  'state-both': 'nêu cả hai thời điểm',
};

/** The portal's own names of its states; for portal views only (spec: words). */
export const PORTAL_STATUS_WORDS: Readonly<Record<PortalStatus, string>> = {
  1: 'Mới đăng ký',
  2: 'Được tiếp nhận',
  3: 'Không được tiếp nhận',
  4: 'Đang xử lý',
  5: 'Yêu cầu bổ sung giấy tờ',
  6: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  7: 'Công dân yêu cầu rút hồ sơ',
  8: 'Dừng xử lý',
  9: 'Đã xử lý xong',
  10: 'Đã trả kết quả',
};
