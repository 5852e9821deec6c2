import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { writeXlsx } from 'hucre/xlsx';

/**
 * Writes the sample files of `samples/import` anew: `node packages/documents/test/make-import-samples.ts`. All persons are invented; agencies are
 * those of Điện Biên in early 2024. What loading each must give stands in `golden/`.
 */
const folder = join(import.meta.dirname, '../../../samples/import');

type Row = readonly (string | number | null)[];

async function csv(
  name: string,
  separator: string,
  rows: readonly Row[],
  mark = '\ufeff',
  encoding: BufferEncoding = 'utf8',
  lineEnd = '\r\n',
) {
  const quote = (cell: string | number | null) => {
    const text = cell === null ? '' : String(cell);
    return text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const text = rows.map((row) => row.map(quote).join(separator) + lineEnd).join('');
  await writeFile(join(folder, name), Buffer.from(mark + text, encoding));
}

async function mapping(name: string, content: object) {
  await writeFile(join(folder, `${name}.mapping.json`), `${JSON.stringify(content, null, 2)}\n`);
}

const utc = (text: string) => new Date(`${text}Z`);

/** Style A: titles and a blank row above, long headers, shared strings, Excel dates with and without times. */
async function vendorA() {
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
async function vendorB() {
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
async function vendorC() {
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
async function registerBook() {
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

async function jsonLines() {
  const lines = [
    {
      'Mã hồ sơ': 'G22.99-240301-000001',
      'Mã cơ quan': '096',
      'Tên TTHC': 'Đăng ký thường trú minh họa',
      'Cơ quan giải quyết': 'UBND huyện Mường Nhé',
      'Kênh tiếp nhận': 'Trực tuyến',
      'Ngày nộp': '2024-03-01T20:15:00+07:00',
      'Ngày tiếp nhận': '2024-03-04T01:05:00Z',
      'Hạn xử lý': '2024-03-07',
      'Trạng thái': 5,
      'Ngày yêu cầu bổ sung': '2024-03-05T09:00',
    },
    {
      'Mã hồ sơ': 'G22.99-240301-000002',
      'Cơ quan giải quyết': 'UBND huyện Mường Nhé',
      'Kênh tiếp nhận': 'Trực tuyến',
      'Ngày nộp': '2024-03-01 21:00:00',
      'Trạng thái': 1,
    },
    {
      'Mã hồ sơ': 'G22.99-240301-000003',
      'Cơ quan giải quyết': 'UBND huyện Mường Nhé',
      'Ngày nộp': '2024-03-01',
      'Trạng thái': 3,
      'Ngày xử lý xong': '2024-03-04',
      'Lý do': 'Không thuộc thẩm quyền',
    },
  ];
  await writeFile(join(folder, '06-json-lines.jsonl'), `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
  await mapping('06-json-lines', { system: 'Trích xuất JSON', dueAtMeans: 'receipt' });
}

async function digits() {
  await csv(
    '07-ngay-14-chu-so.csv',
    ',',
    [
      [
        'Mã hồ sơ',
        'Mã đơn vị',
        'Đơn vị',
        'Ngày nộp',
        'Ngày tiếp nhận',
        'Thời hạn giải quyết',
        'Ngày hẹn trả',
        'Ngày hẹn lại',
        'Ngày xử lý xong',
        'Trạng thái',
      ],
      [
        'KHDT-1',
        '',
        'Sở Kế hoạch và Đầu tư',
        '20240220080000',
        '20240220081500',
        '8 giờ làm việc',
        '20240221081500',
        '',
        '20240221080000',
        '9 - Đã xử lý xong',
      ],
      [
        'KHDT-2',
        '',
        'so ke hoach va dau tu',
        '20240220080000',
        '20240220081500',
        '3 ngày làm việc',
        '20240223173000',
        '20240227173000',
        '20240226100000',
        '9',
      ],
      [
        'KHDT-3',
        '',
        'Sở KH&ĐT',
        '20240220080000',
        '20240220081500',
        '3 ngày làm việc',
        '20240223173000',
        '',
        '20240222100000',
        'Từ chối giải quyết',
      ],
    ],
    '',
  );
  await mapping('07-ngay-14-chu-so', { dueAtMeans: 'receipt', columns: { 'Ngày hẹn lại': 'rescheduledDueAt' } });
}

/** Inline strings, dates without times as whole serials, supplements, the meaning `current`, headers of a mapping file. */
async function inlineStrings() {
  const date = (text: string) => utc(`${text}T00:00:00`);
  const rows = [
    [
      'Mã biên nhận',
      'Phòng ban',
      'Ngày vào',
      'Ngày ra dự kiến',
      'Ngày yêu cầu bổ sung',
      'Ngày nhận bổ sung',
      'Ngày ra',
      'Kết quả',
    ],
    [
      'YT-0001',
      'Sở Y tế',
      date('2024-01-15'),
      date('2024-01-24'),
      date('2024-01-16'),
      date('2024-01-19'),
      date('2024-01-23'),
      'Xong',
    ],
    ['YT-0002', 'Sở Y tế', date('2024-01-14'), date('2024-01-19'), null, null, null, 'Đang làm'],
    ['YT-0003', 'Sở Y tế', date('2024-01-17'), date('2024-01-22'), date('2024-01-18'), null, null, 'Chờ bổ sung'],
  ];
  await writeFile(join(folder, '08-anh-xa-han-hien-tai.xlsx'), await writeXlsx({ sheets: [{ name: 'Sheet1', rows }] }));
  await mapping('08-anh-xa-han-hien-tai', {
    system: 'Phần mềm nội bộ Sở Y tế',
    dueAtMeans: 'current',
    columns: {
      'Mã biên nhận': 'code',
      agencyName: ['Phòng ban'],
      'Ngày vào': 'acceptedAt',
      'Ngày ra dự kiến': 'dueAt',
      'Ngày ra': 'completedAt',
      'Kết quả': 'status',
    },
    statuses: { Xong: 'completed', 'Đang làm': 'in-process' },
  });
}

async function broken() {
  const header = ['Mã hồ sơ', 'Cơ quan giải quyết', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Ngày xử lý xong'];
  const good: Row = ['LOI-1', 'Sở Nội vụ', '15/01/2024 10:00', '18/01/2024', '17/01/2024'];
  const cases: readonly (readonly [string, readonly Row[]])[] = [
    ['20-ngay-khong-co-that', [header, good, ['LOI-2', 'Sở Nội vụ', '30/02/2024', '05/03/2024', '']]],
    ['21-hen-truoc-tiep-nhan', [header, good, ['LOI-2', 'Sở Nội vụ', '15/01/2024 10:00', '12/01/2024', '']]],
    [
      '22-xong-truoc-tiep-nhan',
      [header, good, ['LOI-2', 'Sở Nội vụ', '15/01/2024 10:00', '18/01/2024', '15/01/2024 09:30']],
    ],
    ['23-co-quan-la', [header, good, ['LOI-2', 'UBND xã Huổi Lênhh', '15/01/2024', '18/01/2024', '']]],
    ['24-co-quan-trung-ten', [header, good, ['LOI-2', 'Tuần Giáo', '15/01/2024', '18/01/2024', '']]],
    [
      '25-trung-ma-khac-noi-dung',
      [
        header,
        good,
        ['LOI-2', 'Sở Nội vụ', '15/01/2024', '18/01/2024', ''],
        ['LOI-1', 'Sở Nội vụ', '15/01/2024 10:00', '18/01/2024', '19/01/2024'],
      ],
    ],
    ['26-thieu-cot-ma', [header.slice(1), good.slice(1)]],
    ['27-thieu-y-nghia-ngay-hen', [header, good]],
  ];
  for (const [name, rows] of cases) {
    await csv(`${name}.csv`, ';', rows);
    if (!name.startsWith('27')) await mapping(name, { dueAtMeans: 'receipt' });
  }
  const whole = await writeXlsx({
    sheets: [{ name: 'Sheet1', rows: [header, ...Array.from({ length: 200 }, () => [...good])] }],
  });
  await writeFile(join(folder, '28-bi-cat-cut.xlsx'), whole.subarray(0, Math.floor(whole.length * 0.6)));
  await writeFile(
    join(folder, '29-nhieu-nhi-phan.csv'),
    Uint8Array.from({ length: 4096 }, (_, index) => (Math.imul(index + 1, 0x9e3779b1) >>> 13) & 0xff),
  );
}

await Promise.all([vendorA(), vendorB(), vendorC(), registerBook(), jsonLines(), digits(), inlineStrings(), broken()]);
