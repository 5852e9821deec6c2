/** Texts of `petition`. */
export const petitionVi = {
  petition: 'phản ánh, kiến nghị: nạp tệp từ Cổng, biểu II.05a và II.05b',
  import:
    'nạp phản ánh, kiến nghị xuất từ Cổng Dịch vụ công quốc gia (danh sách JSON, hoặc mỗi dòng một đối tượng JSON); chưa có --yes thì chỉ xem trước',
  file: 'tệp JSON; mỗi đối tượng có maPAKN, loai, noiDung, ngayTiepNhan và nếu có coQuan, canBo, maHoSo, nguoiGui, lienHe',
  yes: 'nạp thật',
  report: 'biểu II.05a, II.05b của một kỳ',
  period: 'kỳ: 2024-Q1, 2024-03, 2024',
  format: 'định dạng: xlsx (cả hai biểu), csv',
  preview: 'Đọc {read}: sẽ thêm {added}, đã có {known}, sai {wrong}. Thêm --yes để nạp.',
  done: 'Đọc {read}: đã thêm {added}, đã có {known}, sai {wrong}.',
  line: 'Dòng {line}: {message}',
  badFormat: 'Không có định dạng “{format}”. Chọn xlsx hoặc csv.',
};
