/**
 * The sentences of the reports. `{name}` places are filled with computed texts; a province may put its own wording in its
 * settings. Counts under ten come padded, differences of percentages in "điểm phần trăm" (spec: prose rules).
 */
export interface Phrases {
  readonly summary: string;
  readonly leadIn: string;
  readonly scoreHeading: string;
  readonly score: string;
  readonly scoreAbove: string;
  readonly scoreBelow: string;
  readonly scoreEqual: string;
  readonly scoreWithoutMean: string;
  readonly scoreMissing: string;
  readonly scoreEstimate: string;
  readonly unitsHeading: string;
  readonly unitsLeadIn: string;
  readonly unitsNone: string;
  readonly departmentsSome: string;
  readonly departmentsNone: string;
  readonly districtsSome: string;
  readonly districtsNone: string;
  readonly districtsClean: string;
  readonly districtsAllAffected: string;
  readonly communesSome: string;
  readonly communesNone: string;
  readonly communesClean: string;
  readonly communesAllAffected: string;
  readonly sectorSome: string;
  readonly dissolvedSome: string;
  readonly assessmentHeading: string;
  readonly assessmentLevel: string;
  readonly assessmentTotals: string;
  readonly assessmentNoneLate: string;
  readonly assessmentNothing: string;
  readonly assessmentOpenSome: string;
  readonly assessmentOpenNone: string;
  readonly comparison: string;
  readonly comparisonMissing: string;
  readonly countUp: string;
  readonly countDown: string;
  readonly countSame: string;
  readonly rateUp: string;
  readonly rateDown: string;
  readonly rateSame: string;
  readonly noDueDate: string;
  readonly originalDueUnknown: string;
  readonly rateUnknown: string;
  readonly proposalsHeading: string;
  readonly leadersWithDistricts: string;
  readonly leadersWithCommunes: string;
  readonly leadersNone: string;
  readonly proposalApologise: string;
  readonly proposalCompare: string;
  readonly proposalClear: string;
  readonly proposalClearNone: string;
  readonly proposalSystem: string;
  readonly closing: string;
  readonly noteOpenOverdue: string;
  readonly noteMetReschedule: string;
  readonly noteMovedIn: string;
  readonly noteMovedOut: string;
  readonly noteEnded: string;
  readonly annexTitle: string;
  readonly annexTitleAll: string;
  readonly annexTitleDossiers: string;
  readonly annexTitleIndex: string;
  readonly annexTitle06a: string;
  readonly annexReference: string;
  readonly noData: string;
}

export type PhraseKey = keyof Phrases;

/** Default sentences, by the rule sets until 30 June 2025; `defaults.ts` has what changed then. */
export const DEFAULT_PHRASES: Phrases = {
  summary:
    'Tiến độ giải quyết thủ tục hành chính và danh sách cơ quan, đơn vị, địa phương có hồ sơ giải quyết quá hạn trong {periodTitle}',
  leadIn:
    '{issuer} báo cáo tiến độ, kết quả giải quyết hồ sơ thủ tục hành chính (TTHC) trong {period} ({span}) trên địa bàn tỉnh như sau:',
  scoreHeading: 'Tiến độ giải quyết TTHC trên Cổng Dịch vụ công quốc gia',
  score:
    'Tiến độ giải quyết TTHC của tỉnh đạt {score}/{max} điểm ({percent}); bình quân cả nước đạt {mean}/{max} điểm ({meanPercent}). {difference} Nguồn: {source}, số liệu ngày {date}.',
  scoreAbove: 'Tỉnh cao hơn bình quân cả nước {points} điểm phần trăm.',
  scoreBelow: 'Tỉnh thấp hơn bình quân cả nước {points} điểm phần trăm.',
  scoreEqual: 'Tỉnh bằng bình quân cả nước.',
  scoreWithoutMean:
    'Tiến độ giải quyết TTHC của tỉnh đạt {score}/{max} điểm ({percent}); bình quân cả nước: {noData}. Nguồn: {source}, số liệu ngày {date}.',
  scoreEstimate:
    'Theo dữ liệu của {system}, tính theo cách của Cổng Dịch vụ công quốc gia, điểm tiến độ ước tính {score}/{max} điểm ({count}/{total} hồ sơ có đầu kỳ và tiếp nhận trong kỳ đã giải quyết đúng hạn hoặc còn hạn).',
  scoreMissing: 'Điểm tiến độ giải quyết TTHC của tỉnh và bình quân cả nước: {noData}.',
  unitsHeading: 'Hồ sơ giải quyết quá hạn trên {system}',
  unitsLeadIn:
    'Theo số liệu của {system} ({address}), các cơ quan, đơn vị, địa phương có hồ sơ giải quyết quá hạn hoặc đang giải quyết quá hạn có tên trong danh sách kèm theo. Cụ thể:',
  unitsNone:
    'Theo số liệu của {system}, không có cơ quan, đơn vị, địa phương nào có hồ sơ giải quyết quá hạn hoặc đang giải quyết quá hạn. Cụ thể:',
  departmentsSome:
    'Cấp tỉnh: có {count} cơ quan có hồ sơ giải quyết quá hạn hoặc đang giải quyết quá hạn, gồm: {names}.',
  departmentsNone: 'Cấp tỉnh: không có cơ quan nào có hồ sơ giải quyết quá hạn hoặc đang giải quyết quá hạn.',
  districtsSome:
    'Cấp huyện (tính cả UBND cấp xã trực thuộc): có {count}/{total} huyện, thị xã, thành phố có hồ sơ giải quyết quá hạn hoặc đang giải quyết quá hạn. {clean}',
  districtsNone:
    'Cấp huyện (tính cả UBND cấp xã trực thuộc): không huyện, thị xã, thành phố nào có hồ sơ giải quyết quá hạn hoặc đang giải quyết quá hạn.',
  districtsClean: 'Có {count} đơn vị không có hồ sơ quá hạn ở cả cấp huyện và cấp xã: {names}.',
  districtsAllAffected: 'Không có đơn vị nào không phát sinh hồ sơ quá hạn ở cả cấp huyện và cấp xã.',
  communesSome:
    'Cấp xã: có {count}/{total} xã, phường có hồ sơ giải quyết quá hạn hoặc đang giải quyết quá hạn. {clean}',
  communesNone: 'Cấp xã: không xã, phường nào có hồ sơ giải quyết quá hạn hoặc đang giải quyết quá hạn.',
  communesClean: 'Có {count} xã, phường không có hồ sơ quá hạn.',
  communesAllAffected: 'Không có xã, phường nào không phát sinh hồ sơ quá hạn.',
  sectorSome:
    'Cơ quan ngành dọc: có {count} cơ quan có hồ sơ giải quyết quá hạn hoặc đang giải quyết quá hạn, gồm: {names}.',
  dissolvedSome:
    'Đơn vị cấp huyện, cấp xã kết thúc hoạt động do sắp xếp trong kỳ: có {count} đơn vị có hồ sơ giải quyết quá hạn hoặc đang giải quyết quá hạn.',
  assessmentHeading: 'Đánh giá chung',
  assessmentLevel: 'Tiến độ giải quyết TTHC của tỉnh trên Cổng Dịch vụ công quốc gia ở mức {level} ({percent}).',
  assessmentTotals:
    'Trong kỳ, toàn tỉnh đã giải quyết {resolved} hồ sơ, trong đó đúng hạn (gồm trước hạn) {inTime} hồ sơ, quá hạn {late} hồ sơ; tỷ lệ hồ sơ quá hạn là {rate}%.',
  assessmentNoneLate: 'Trong kỳ, toàn tỉnh đã giải quyết {resolved} hồ sơ, tất cả đúng hạn (gồm trước hạn).',
  assessmentNothing: 'Trong kỳ, toàn tỉnh không có hồ sơ nào được giải quyết.',
  assessmentOpenSome: 'Số hồ sơ đang giải quyết quá hạn của toàn tỉnh là {count} hồ sơ.',
  assessmentOpenNone: 'Toàn tỉnh không có hồ sơ đang giải quyết quá hạn.',
  comparison: 'So với {period} (quá hạn {late} hồ sơ, tỷ lệ {rate}): {countChange}; {rateChange}.',
  comparisonMissing: 'So với {period}: {noData}.',
  countUp: 'số hồ sơ giải quyết quá hạn tăng {count} hồ sơ',
  countDown: 'số hồ sơ giải quyết quá hạn giảm {count} hồ sơ',
  countSame: 'số hồ sơ giải quyết quá hạn không đổi',
  rateUp: 'tỷ lệ quá hạn tăng {points} điểm phần trăm',
  rateDown: 'tỷ lệ quá hạn giảm {points} điểm phần trăm',
  rateSame: 'tỷ lệ quá hạn không đổi',
  noDueDate:
    'Ngoài số trên có {count} hồ sơ đã giải quyết không có ngày hẹn trả, không tính vào hồ sơ đúng hạn hay quá hạn.',
  originalDueUnknown: 'Không rõ ngày hẹn gốc: {count} hồ sơ; số này được đánh giá theo ngày hẹn hiện có.',
  rateUnknown: 'tỷ lệ quá hạn: {noData}',
  proposalsHeading: 'Đề xuất, kiến nghị',
  leadersWithDistricts:
    'Thủ trưởng các sở, ban, ngành tỉnh và Chủ tịch UBND các huyện, thị xã, thành phố có hồ sơ quá hạn trong danh sách kèm theo',
  leadersWithCommunes:
    'Thủ trưởng các sở, ban, ngành tỉnh và Chủ tịch UBND các xã, phường có hồ sơ quá hạn trong danh sách kèm theo',
  leadersNone: 'Thủ trưởng các cơ quan, đơn vị, địa phương',
  proposalApologise:
    '{leaders} rà soát trách nhiệm của từng công chức giải quyết hồ sơ; thực hiện việc xin lỗi cá nhân, tổ chức bằng văn bản; giải trình nguyên nhân với {committee}, {chairman} và gửi {emulation} trước ngày {date}.',
  proposalCompare:
    '{leaders} đối chiếu hồ sơ quá hạn trên Cổng Dịch vụ công quốc gia với {system}; hồ sơ mà hệ thống của tỉnh ghi nhận không quá hạn thì có văn bản gửi {department} trước ngày {date}.',
  proposalClear:
    '{leaders} giải quyết dứt điểm {count} hồ sơ đang giải quyết quá hạn và trả kết quả cho cá nhân, tổ chức trước ngày {date}.',
  proposalClearNone:
    '{leaders} theo dõi hằng ngày hồ sơ sắp đến hạn, không để phát sinh hồ sơ đang giải quyết quá hạn; hoàn thành việc rà soát trước ngày {date}.',
  proposalSystem:
    '{department} kiểm tra, khắc phục việc đồng bộ trạng thái hồ sơ giữa {system} với Cổng Dịch vụ công quốc gia, báo cáo kết quả trước ngày {date}.',
  closing: '{issuer} kính báo cáo {chairman} xem xét, chỉ đạo./.',
  noteOpenOverdue: '{count} hồ sơ đang giải quyết quá hạn',
  noteMetReschedule: 'trong đó {count} hồ sơ đã xin lỗi và trả đúng ngày hẹn lại',
  noteMovedIn: '{count} hồ sơ chuyển đến do sắp xếp đơn vị',
  noteMovedOut: '{count} hồ sơ chuyển đi do sắp xếp đơn vị',
  noteEnded: 'số liệu đến hết ngày {date}',
  annexTitle: 'DANH SÁCH CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG CÓ HỒ SƠ TTHC QUÁ HẠN TRONG {periodTitle}',
  annexTitleAll: 'TỔNG HỢP KẾT QUẢ GIẢI QUYẾT HỒ SƠ TTHC CỦA CÁC CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG TRONG {periodTitle}',
  annexTitleDossiers: 'DANH SÁCH HỒ SƠ TTHC GIẢI QUYẾT QUÁ HẠN VÀ ĐANG GIẢI QUYẾT QUÁ HẠN TRONG {periodTitle}',
  annexTitleIndex: 'KẾT QUẢ BỘ CHỈ SỐ THEO QUYẾT ĐỊNH SỐ 766/QĐ-TTg TRONG {periodTitle}',
  annexTitle06a: 'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC (BIỂU SỐ II.06a/VPCP/KSTT) TRONG {periodTitle}',
  annexReference: '(Kèm theo {type} số {number}/{symbol} ngày {day} tháng {month} năm {year} của {issuer})',
  noData: 'chưa có số liệu',
};

/** Puts texts into the `{name}` places of a phrase. A place without a text is a mistake in the settings and stays visible. */
export function fillPhrase(phrase: string, texts: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (place, name: string) => texts[name] ?? place);
}
