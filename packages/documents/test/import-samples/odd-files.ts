import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { csv, folder, mapping, type Row, utc } from './write.ts';

export async function jsonLines() {
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

export async function digits() {
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
export async function inlineStrings() {
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

export async function broken() {
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
