/** Reasons as officials write them; invented for the demonstration. */
type Phrases = readonly [string, ...string[]];

export const SUPPLEMENT_REASONS: Phrases = [
  'Thiếu bản sao giấy tờ tùy thân của người yêu cầu; tờ khai chưa ghi nơi cư trú.',
  'Tờ khai chưa có chữ ký của người yêu cầu.',
  'Giấy tờ chứng minh nơi cư trú đã hết giá trị sử dụng.',
  'Thông tin trong tờ khai chưa khớp với Cơ sở dữ liệu quốc gia về dân cư.',
  'Thiếu văn bản ủy quyền có chứng thực.',
  'Bản chụp đính kèm không rõ chữ, đề nghị gửi lại.',
];

export const REFUSAL_REASONS: Phrases = [
  'Hồ sơ không thuộc thẩm quyền giải quyết của cơ quan; đã hướng dẫn nộp tại cơ quan có thẩm quyền.',
  'Thành phần hồ sơ chưa đủ; đã hướng dẫn bổ sung và nộp lại.',
  'Hồ sơ trùng với hồ sơ đã nộp trước đó.',
];

export const REJECTION_REASONS: Phrases = [
  'Qua thẩm định, hồ sơ không đủ điều kiện theo quy định; đã có văn bản trả lời nêu rõ lý do.',
  'Kết quả xác minh không phù hợp với nội dung đề nghị; đã có văn bản trả lời nêu rõ lý do.',
];

export const WITHDRAWAL_REASONS: Phrases = [
  'Người nộp đề nghị rút hồ sơ vì không còn nhu cầu.',
  'Người nộp đề nghị rút hồ sơ để chuẩn bị lại giấy tờ.',
];

export const STOP_REASON =
  'Đã quá thời hạn ghi trong phiếu yêu cầu mà người nộp không bổ sung hồ sơ; đã thông báo dừng giải quyết.';

/** The agency that was asked for an opinion was late with it. */
export const CONSULTED_LATE = 'Chưa nhận được ý kiến của cơ quan phối hợp đúng thời hạn.';
/** The result was there, and waited for its signature and entry. */
export const RESULT_WAITED = 'Đã có kết quả nhưng cập nhật trên hệ thống chậm.';

export const LATE_REASONS: Phrases = [
  CONSULTED_LATE,
  'Cán bộ phụ trách nghỉ ốm, bàn giao chậm.',
  'Khối lượng hồ sơ tăng cao sau kỳ nghỉ, chưa kịp xử lý.',
  'Phải xác minh lại thông tin tại thôn, bản.',
  RESULT_WAITED,
];

export const SUSPENSION_BASIS = 'Khoản 4 Điều 61 Nghị định số 43/2014/NĐ-CP';
