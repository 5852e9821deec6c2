import { describe, expect, test } from 'vitest';
import { formatDecimal, formatInteger } from '../text/index.ts';
import { getDay, getLocal } from '../time/index.ts';
import { parseAnnex } from './annex.ts';
import { checkAnnex } from './check.ts';
import type { ReportColumn, ReportTable } from './document.ts';
import { type DossierLine, maskName } from './dossier-line.ts';
import { registerDocument } from './dossier-register.ts';
import { internalAnnex, internalDocument } from './dossier-tables.ts';
import { form06aGroupsOf } from './form-06a.ts';
import { form06aDocument } from './form-06a-document.ts';
import { officialsDocument, officialsOf } from './officials.ts';
import { PUBLISHED_INPUT, publishedReport } from './quarterly.fixture.ts';
import { quarterlyDocument, REPORT_LAYOUTS, type ReportLayout } from './quarterly-document.ts';
import { wordingLines } from './wording.ts';

const { settings, register } = PUBLISHED_INPUT;
const report = publishedReport();
const draftedOn = getDay('2024-04-05');

function documentOf(layout: ReportLayout) {
  return quarterlyDocument(report, settings, { layout, draftedOn, mark: 'DỰ THẢO', dossiers: LINES });
}

function tableOf(layout: ReportLayout): ReportTable {
  const [annex] = documentOf(layout).annexes;
  if (annex === undefined) throw new Error('no annex');
  return annex.table;
}

/** Cells as the files print them, zero as the column says. */
function printed(table: ReportTable): readonly (readonly string[])[] {
  const cell = (column: ReportColumn, value: string | number | null | undefined): string => {
    if (typeof value !== 'number') return value ?? '';
    if (value === 0) return column.zeroAs ?? '-';
    return column.kind === 'percent' ? formatDecimal(value, column.decimals ?? 2) : formatInteger(value);
  };
  return [
    table.columns.map((column) => column.title),
    ...table.rows.map((row) => table.columns.map((column) => cell(column, row.cells[column.key]))),
  ];
}

const LINES: readonly DossierLine[] = [
  {
    code: 'H18.02-240115-0001',
    procedureName: 'Đổi giấy phép lái xe',
    agencyName: 'Sở Giao thông vận tải',
    officer: 'Lò Thị Mẫu',
    applicant: 'Nguyễn Văn Mẫu',
    state: 'late',
    receivedAt: getLocal('2024-01-15T10:00'),
    dueAt: getLocal('2024-01-18T17:30'),
    finishedAt: getLocal('2024-01-22T09:00'),
    lateMinutes: 570,
    step: 'Thẩm định',
    cause: 'Chậm luân chuyển',
    apology: { letter: '12/SGTVT ngày 17/01/2024' },
  },
  {
    code: 'H18.02-240301-0002',
    agencyName: 'Sở Giao thông vận tải',
    officer: 'Lò Thị Mẫu',
    applicant: 'Quàng Văn Mẫu',
    state: 'open-overdue',
    receivedAt: getLocal('2024-03-01T10:00'),
    dueAt: getLocal('2024-03-08T17:30'),
    lateMinutes: 4_800,
  },
];

describe('the late-only annex', () => {
  const table = tableOf('late-only');

  test('has the printed heads in order', () => {
    expect(table.columns.map((column) => column.title)).toEqual([
      'TT',
      'Tên cơ quan, đơn vị, địa phương',
      'Tổng số hồ sơ đã giải quyết',
      'Số hồ sơ giải quyết đúng hạn',
      'Số hồ sơ giải quyết quá hạn',
      'Tỷ lệ hồ sơ quá hạn (%)',
      'Ghi chú',
    ]);
  });

  test('ends in the two sums', () => {
    expect(printed(table).slice(-2)).toEqual([
      ['', 'Cộng các đơn vị trong danh sách', '5.284', '5.216', '68', '1,29', '05 hồ sơ đang giải quyết quá hạn'],
      ['', 'Toàn tỉnh (tất cả đơn vị)', '5.284', '5.216', '68', '1,29', '05 hồ sơ đang giải quyết quá hạn'],
    ]);
    expect(table.rows.slice(-2).map((row) => row.sumsRows)).toEqual([true, false]);
  });

  test.each(['late-only', 'early-apart', 'all-units'] as const)(
    'our own %s annex and text pass our check',
    (layout) => {
      const rows = parseAnnex(printed(tableOf(layout)));
      if (!rows.ok) throw new Error(rows.code);
      const options = { register, day: getDay('2024-03-31'), figures: PUBLISHED_INPUT.figures };
      const text = layout === 'all-units' ? {} : { text: wordingLines(report.wording).join('\n') };
      expect(checkAnnex(rows.rows, { ...options, ...text })).toEqual([]);
    },
  );
});

describe('the document', () => {
  test('a draft has no number and no day, but month and year', () => {
    const draft = documentOf('late-only');
    expect(draft).toMatchObject({
      superior: 'ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN',
      issuer: 'VĂN PHÒNG',
      numberLine: 'Số:      /BC-VPUB',
      placeAndDate: 'Điện Biên, ngày      tháng 4 năm 2024',
      documentType: 'BÁO CÁO',
      addressees: ['Chủ tịch Ủy ban nhân dân tỉnh'],
      signature: { capacity: ['CHÁNH VĂN PHÒNG'] },
      mark: 'DỰ THẢO',
    });
    expect(draft.annexes[0]?.reference).toBe(
      '(Kèm theo Báo cáo số      /BC-VPUB ngày     tháng 4 năm 2024 của Văn phòng UBND tỉnh Điện Biên)',
    );
    expect(draft.annexes[0]?.title).toBe(
      'DANH SÁCH CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG CÓ HỒ SƠ TTHC QUÁ HẠN TRONG QUÝ I/2024',
    );
    expect(draft.body.at(-1)).toMatchObject({ kind: 'paragraph', text: expect.stringMatching(/\.\/\.$/) });
    expect(draft.recipients.at(-1)).toMatch(/^Lưu: VT, KSTT\(/);
  });

  test('an issued one has both, and another may sign', () => {
    const issued = quarterlyDocument(report, settings, {
      layout: 'late-only',
      draftedOn,
      issuedOn: getDay('2024-04-08'),
      number: 5,
      signature: 'deputy',
    });
    expect(issued.numberLine).toBe('Số: 05/BC-VPUB');
    expect(issued.placeAndDate).toBe('Điện Biên, ngày 08 tháng 4 năm 2024');
    expect(issued.annexes[0]?.reference).toContain('số 05/BC-VPUB ngày 08 tháng 4 năm 2024');
    expect(issued.signature.capacity).toEqual(['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']);
  });

  test.each(REPORT_LAYOUTS)('layout %s: every row has cells of its columns only', (layout) => {
    const table = tableOf(layout);
    const keys = new Set([...table.columns.map((column) => column.key), 'early', 'onTime', 'inTime']);
    for (const row of table.rows) expect(Object.keys(row.cells).filter((key) => !keys.has(key))).toEqual([]);
    expect(table.rows.length).toBeGreaterThan(0);
  });
});

describe('lists of dossiers', () => {
  test('the public one masks applicants and names no official', () => {
    const text = JSON.stringify(tableOf('dossiers'));
    expect(text).not.toContain('Nguyễn Văn Mẫu');
    expect(text).not.toContain('Lò Thị Mẫu');
    expect(text).toContain('N.V.M.');
    expect(text).toContain('đã xin lỗi (12/SGTVT ngày 17/01/2024)');
    expect(text).toContain('chưa xin lỗi');
  });

  test('no layout of the published file holds the internal list', () => {
    for (const layout of REPORT_LAYOUTS) {
      expect(documentOf(layout).annexes.every((annex) => annex.confidentiality === undefined)).toBe(true);
      expect(JSON.stringify(documentOf(layout))).not.toContain('Lò Thị Mẫu');
    }
  });

  test('the internal one says so and has officer, step, cause and apology', () => {
    const annex = internalAnnex(report, settings, { draftedOn, dossiers: LINES });
    expect(annex.confidentiality).toBe('Lưu hành nội bộ');
    expect(annex.table.rows.map((row) => row.kind)).toEqual(['group', 'row', 'row']);
    expect(annex.table.rows[1]?.cells).toMatchObject({
      officer: 'Lò Thị Mẫu',
      lateness: '01 ngày làm việc 1 giờ',
      step: 'Thẩm định',
      cause: 'Chậm luân chuyển',
    });
    expect(annex.table.rows[2]?.cells).toMatchObject({ lateness: '10 ngày làm việc, đang giải quyết' });
    expect(internalDocument(report, settings, { draftedOn, dossiers: LINES }).summary).toContain('Quý I/2024');
  });

  test('the internal one of an agency is addressed to it and says its figures', () => {
    const agency = { name: 'Sở Nội vụ', resolved: 1_065, late: 2, openOverdue: 0 };
    const document = internalDocument(report, settings, { draftedOn, dossiers: LINES, agency });
    expect(document.addressees).toEqual(['Sở Nội vụ']);
    expect(document.summary).toContain('của Sở Nội vụ');
    expect(document.annexes[0]?.title).toContain('CỦA SỞ NỘI VỤ');
    expect(document.annexes[0]?.confidentiality).toBe('Lưu hành nội bộ');
    expect(document.recipients).toEqual(['Như trên', settings.recipients.at(-1)]);
    expect(JSON.stringify(document.annexes[0]?.footnotes)).not.toContain('toàn tỉnh');
    expect(document.body[0]).toMatchObject({
      text: 'Sở Nội vụ đã giải quyết 1.065 hồ sơ, trong đó 02 hồ sơ quá hạn; đang giải quyết quá hạn 00 hồ sơ.',
    });
  });

  test('names are masked to initials', () => expect(maskName(' đặng  thị Hoa ')).toBe('Đ.T.H.'));
});

const context = {
  period: report.period,
  asOf: report.asOf,
  knownAt: report.knownAt,
  policy: report.policy,
};

test('officials are counted from the same dossiers', () => {
  expect(officialsOf(LINES)).toEqual([
    {
      officer: 'Lò Thị Mẫu',
      agencyName: 'Sở Giao thông vận tải',
      late: 1,
      openOverdue: 1,
      longestMinutes: 4_800,
      oldestDueAt: getLocal('2024-03-08T17:30'),
      withoutApology: 1,
    },
  ]);
  const document = officialsDocument(context, LINES, settings, { draftedOn });
  expect(document.summary).toBe('Cán bộ, công chức có hồ sơ TTHC quá hạn trong Quý I/2024');
  expect(document.annexes[0]?.confidentiality).toBe('Lưu hành nội bộ');
});

test('form II.06a prints its dates, its units and the identity of its columns', () => {
  const document = form06aDocument(context, form06aGroupsOf(report.allSections), settings, { draftedOn, by: 'agency' });
  expect(document.body[0]).toEqual({ kind: 'paragraph', text: 'Kỳ báo cáo: từ ngày 01/01/2024 đến ngày 31/03/2024.' });
  const [annex] = document.annexes;
  expect(annex?.table.columns.map((column) => column.numeral)).toEqual([
    '(1)',
    '(2)',
    '(3)=(4)+(5)+(6)',
    '(4)',
    '(5)',
    '(6)',
    '(7)=(8)+(9)+(10)',
    '(8)',
    '(9)',
    '(10)',
    '(11)=(12)+(13)',
    '(12)',
    '(13)',
  ]);
  expect(annex?.table.rows.at(-1)?.cells).toMatchObject({
    received: 5_289,
    resolved: 5_284,
    late: 68,
    open: 5,
    overdue: 5,
  });
});

test('the register lists what was received', () => {
  const document = registerDocument(
    context,
    [
      {
        code: 'H18.02-240115-0001',
        agencyName: 'Sở Giao thông vận tải',
        receivedAt: getLocal('2024-01-15T10:00'),
        channel: 'online',
      },
    ],
    settings,
    { draftedOn },
  );
  expect(document.annexes[0]?.table.rows[0]?.cells).toMatchObject({ number: '1', quantity: 1, channel: 'trực tuyến' });
});
