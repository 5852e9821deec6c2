/** Texts of `forecast` in Vietnamese; `forecast-en.ts` has the same keys. */
export const forecastVi = {
  command: 'hồ sơ còn hạn có nguy cơ trễ, kèm lý do; --calibrate: dự báo của kỳ trước đúng đến đâu',
  from: 'khả năng trễ từ bao nhiêu phần trăm; 0 là mọi hồ sơ còn hạn',
  limit: 'nhiều nhất bao nhiêu hồ sơ',
  format: 'ghi tệp thay vì in ra',
  calibrate:
    'kiểm định: học từ trước kỳ này, hỏi từng ngày làm việc của kỳ, so với kết quả; 2024-Q1, 2024-01, 2024-H1, 2024',
  head: 'Tại {at}: {open} hồ sơ còn hạn; {risk} có nguy cơ trễ, trong đó {likely} rất có thể trễ; {unknown} chưa đủ căn cứ. Học từ {learnt} hồ sơ đã kết thúc.',
  cut: 'Đang hiển thị {shown}/{all} hồ sơ; dùng --limit để xem thêm.',
  badWhole: 'Tùy chọn {option} cần một số nguyên từ {least} đến {most}, không phải “{value}”.',
  badPeriod: 'Tùy chọn --calibrate: không đọc được kỳ “{value}”; hãy viết như 2024-Q1, 2024-01 hoặc 2024.',
  calibration: 'Kiểm định trên {period}: học từ {learnt} hồ sơ kết thúc trước kỳ, hỏi vào {days} ngày làm việc.',
  told: 'Đã báo',
  times: 'số lần',
  dossiers: 'hồ sơ',
  mean: 'báo TB',
  came: 'trễ thật',
  brier: 'Điểm Brier {brier}; nếu luôn báo tỷ lệ trễ chung: {share} (càng nhỏ càng tốt).',
};
