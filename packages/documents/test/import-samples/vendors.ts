import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { csv, folder, mapping, utc } from './write.ts';

/** Style A: titles and a blank row above, long headers, shared strings, Excel dates with and without times. */
export async function vendorA() {
  const book = new ExcelJS.Workbook();
  book.created = utc('2024-04-01T00:00:00');
  book.modified = book.created;
  const cover = book.addWorksheet('Bìa');
  cover.addRow(['BÁO CÁO TÌNH HÌNH GIẢI QUYẾT HỒ SƠ']);
  const sheet = book.addWorksheet('Danh sách hồ sơ');
  sheet.addRow(['UBND TỈNH ĐIỆN BIÊN']);
  sheet.addRow(['DANH SÁCH HỒ SƠ TỪ NGÀY 01/01/2024 ĐẾN NGÀY 31/03/2024']);
  sheet.addRow([]);
  sheet.addRow([
    'STT',
    'Mã hồ sơ',
    'Mã TTHC',
    'Tên TTHC',
    'Lĩnh vực',
    'Cơ quan giải quyết',
    'Hình thức nộp',
    'Chủ hồ sơ',
    'Số điện thoại',
    'Ngày nộp',
    'Ngày tiếp nhận',
    'Thời hạn giải quyết',
    'Ngày hẹn trả',
    'Ngày xử lý xong',
    'Ngày trả kết quả',
    'Trạng thái',
    'Cán bộ xử lý',
    'Ghi chú',
  ]);
  const common = ['1.001193.000.00.00.H18', 'Đăng ký khai sinh', 'Hộ tịch'];
  sheet.addRow([
    1,
    'H18.12-240115-0001',
    ...common,
    'UBND xã Huổi Lếnh',
    'Trực tuyến',
    'Vừ A Minh Họa',
    '0900000001',
    utc('2024-01-15T08:12:30'),
    utc('2024-01-15T10:00:00'),
    '3 ngày làm việc',
    utc('2024-01-18T17:30:00'),
    utc('2024-01-17T15:20:00'),
    utc('2024-01-18T09:00:00'),
    'Đã trả kết quả',
    'Lò Văn Minh Họa',
    null,
  ]);
  sheet.addRow([
    2,
    'H18.12-240207-0002',
    ...common,
    'UBND xã Huổi Lếch',
    'Trực tiếp',
    'Giàng Thị Minh Họa',
    '0900000002',
    utc('2024-02-07T13:55:00'),
    utc('2024-02-07T14:00:00'),
    '5 ngày làm việc',
    utc('2024-02-21T17:30:00'),
    utc('2024-02-22T08:15:00'),
    null,
    'Đã xử lý xong',
    'Lò Văn Minh Họa',
    'Trễ do chờ tra cứu sổ gốc',
  ]);
  sheet.addRow([
    3,
    'H18.03-240320-0003',
    '1.004873.000.00.00.H18',
    'Cấp phiếu lý lịch tư pháp',
    'Lý lịch tư pháp',
    'Sở Tư pháp',
    'BCCI',
    'Quàng Văn Minh Họa',
    '0900000003',
    utc('2024-03-20T09:30:00'),
    utc('2024-03-20T09:45:00'),
    '10 ngày',
    utc('2024-04-01T17:30:00'),
    null,
    null,
    'Đang xử lý',
    'Cà Thị Minh Họa',
    null,
  ]);
  for (const column of ['J', 'K', 'M', 'N', 'O']) sheet.getColumn(column).numFmt = 'dd/mm/yyyy hh:mm:ss';
  await book.xlsx.writeFile(join(folder, '01-kieu-a-tieu-de.xlsx'));
  await mapping('01-kieu-a-tieu-de', { system: 'Hệ thống một cửa kiểu A', dueAtMeans: 'receipt' });
}

/** Style B: short headers, UTF-8 with BOM, semicolons, Vietnamese dates to the minute. */
export async function vendorB() {
  const header = [
    'Số hồ sơ',
    'Thủ tục',
    'Đơn vị',
    'Kênh',
    'Người nộp',
    'CCCD',
    'Ngày nhận',
    'Hạn trả',
    'Ngày kết thúc xử lý',
    'Ngày trả',
    'Tình trạng',
  ];
  const base = ['Đăng ký kết hôn', 'UBND thị trấn Tủa Chùa', 'Trực tiếp'];
  await csv('02-kieu-b-ngan.csv', ';', [
    header,
    [
      'TC-2024-001',
      ...base,
      'Sùng A Minh Họa',
      '000000000001',
      '10/01/2024 08:05',
      '15/01/2024 17:00',
      '12/01/2024 16:40',
      '15/01/2024 09:10',
      '10',
    ],
    ['TC-2024-002', ...base, 'Lò Thị Minh Họa', '000000000002', '11/01/2024 14:20', '16/01/2024 17:00', '', '', '4'],
    [
      'TC-2024-003',
      ...base,
      'Vàng A Minh Họa',
      '000000000003',
      '12/01/2024 09:00',
      '17/01/2024 17:00',
      '16/01/2024 10:30',
      '',
      '7',
    ],
    ['TC-2024-004', ...base, 'Cứ A Minh Họa', '000000000004', '15/01/2024 07:45', '18/01/2024 17:00', '', '', '2'],
  ]);
  await mapping('02-kieu-b-ngan', { system: 'Phần mềm kiểu B', dueAtMeans: 'receipt' });
  // A later export of the same dossiers: 002 finished, 004 contradicts its acceptance, 005 is new.
  await csv('03-kieu-b-xuat-lai.csv', ';', [
    header,
    [
      'TC-2024-001',
      ...base,
      'Sùng A Minh Họa',
      '000000000001',
      '10/01/2024 08:05',
      '15/01/2024 17:00',
      '12/01/2024 16:40',
      '15/01/2024 09:10',
      '10',
    ],
    [
      'TC-2024-002',
      ...base,
      'Lò Thị Minh Họa',
      '000000000002',
      '11/01/2024 14:20',
      '16/01/2024 17:00',
      '16/01/2024 11:00',
      '16/01/2024 15:00',
      '10',
    ],
    [
      'TC-2024-004',
      ...base,
      'Cứ A Minh Họa',
      '000000000004',
      '16/01/2024 07:45',
      '18/01/2024 17:00',
      '18/01/2024 08:00',
      '',
      '9',
    ],
    ['TC-2024-005', ...base, 'Hạng A Minh Họa', '000000000005', '18/01/2024 08:00', '23/01/2024 17:00', '', '', '2'],
  ]);
  await mapping('03-kieu-b-xuat-lai', { system: 'Phần mềm kiểu B', dueAtMeans: 'receipt' });
}

/** Style C: UTF-16 with tabs as Excel's "Unicode Text", headers without diacritics, times that are all 00:00:00. */
export async function vendorC() {
  await csv(
    '04-kieu-c-utf16.csv',
    '\t',
    [
      [
        'MA HO SO',
        'TEN THU TUC',
        'CO QUAN THUC HIEN',
        'HINH THUC TIEP NHAN',
        'NGAY TIEP NHAN',
        'THOI HAN GIAI QUYET',
        'NGAY HEN TRA',
        'NGAY CO KET QUA',
        'TRANG THAI',
      ],
      [
        '000.00.12.H18-240108-0007',
        'Chứng thực bản sao',
        'Thành phố Điện Biên Phủ',
        'Trực tiếp',
        '08/01/2024 00:00:00',
        'Trong ngày',
        '08/01/2024 17:30:00',
        '08/01/2024 00:00:00',
        'ĐÃ XỬ LÝ XONG',
      ],
      [
        '000.00.12.H18-240113-0008',
        'Chứng thực bản sao',
        'TP. Điện Biên Phủ',
        'Trực tiếp',
        '13/01/2024 00:00:00',
        'Trong ngày',
        '15/01/2024 17:30:00',
        '16/01/2024 00:00:00',
        'DA XU LY XONG',
      ],
    ],
    '\ufeff',
    'utf16le',
  );
  await mapping('04-kieu-c-utf16', { system: 'Phần mềm kiểu C', dueAtMeans: 'receipt' });
}

/** Style D: a register book with many columns of its own; commas, quotation marks and line breaks in cells. */
export async function registerBook() {
  await csv(
    '05-so-theo-doi.csv',
    ',',
    [
      ['SỔ THEO DÕI HỒ SƠ', '', '', '', '', '', '', '', '', '', '', ''],
      [
        'TT',
        'Mã hồ sơ (*)',
        'Tên thủ tục',
        'Đơn vị xử lý',
        'Người nộp',
        'Số điện thoại',
        'Địa chỉ',
        'Phí, lệ phí',
        'Ngày tiếp nhận (dd/MM/yyyy)',
        'Hạn xử lý',
        'Ngày trả kết quả',
        'Ghi chú',
      ],
      [
        1,
        'H18.01-240102-0001',
        'Cấp đổi giấy phép lái xe',
        'Sở Giao thông vận tải',
        'Tòng Văn Minh Họa',
        '0900000011',
        'Tổ 1, phường Minh Họa',
        '135.000',
        '02/01/2024',
        '09/01/2024',
        '08/01/2024',
        'Giao tận nơi\nqua bưu điện',
      ],
      [
        2,
        'H18.01-240103-0002',
        'Cấp đổi giấy phép lái xe',
        'Sở Giao thông vận tải',
        'Hoàng Thị "Minh Họa"',
        '+84900000012',
        '=1+1',
        '135.000',
        '03/01/2024',
        '10/01/2024',
        '12/01/2024',
        '',
      ],
    ],
    '',
    'utf8',
    '\n',
  );
  await mapping('05-so-theo-doi', { system: 'Sổ theo dõi', dueAtMeans: 'receipt' });
}
