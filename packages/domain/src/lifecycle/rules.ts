/** Sources of the rules, in the words in which screens and API cite them. */
export const RULES = {
  intake: 'Điều 17 Nghị định số 61/2018/NĐ-CP',
  supplementOnce: 'Khoản 3 Điều 15 Nghị định số 61/2018/NĐ-CP',
  supplementReason: 'Khoản 4 Điều 19 Nghị định số 61/2018/NĐ-CP',
  reschedule: 'Khoản 9 Điều 19 Nghị định số 61/2018/NĐ-CP',
  rejection: 'Khoản 8 Điều 19 Nghị định số 61/2018/NĐ-CP',
  opinion: 'Khoản 5 Điều 19 Nghị định số 61/2018/NĐ-CP',
  stopNotice: 'Mẫu số 05 Thông tư số 03/2025/TT-VPCP',
  suspension: 'Việc tạm dừng phải theo quy định của pháp luật chuyên ngành',
  result: 'Kết quả phải là tệp đã ký số hợp lệ, hoặc nêu lý do trả bản giấy',
  fee: 'Phí, lệ phí phải nộp trước khi nhận kết quả',
  separation: 'Người đề nghị không được là người phê duyệt',
  lateness: 'Hồ sơ đã quá hạn chỉ được đính chính bởi đơn vị kiểm soát thủ tục hành chính',
  process: 'Quy trình nội bộ, quy trình điện tử của thủ tục',
  order: 'Thứ tự các bước tiếp nhận, giải quyết hồ sơ',
} as const;
