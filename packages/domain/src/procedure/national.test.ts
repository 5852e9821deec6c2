import { describe, expect, test } from 'vitest';
import { compareNational, findNationalField, type NationalRow, readNationalRow } from './index.ts';

const row = (values: NationalRow['values'] = {}, number = 7): NationalRow => ({
  row: number,
  values: {
    code: '1.004884',
    name: 'Đăng ký lại khai sinh',
    field: 'Hộ tịch',
    level: 'Cấp Xã',
    limits: '05 ngày làm việc kể từ ngày nhận đủ hồ sơ',
    documents: '- Tờ khai\n- Bản sao giấy tờ chứng minh',
    fees: 'Lệ phí: 8.000 đồng/việc',
    results: 'Giấy khai sinh',
    decision: '528/QĐ-BTP',
    decisionDate: '30/06/2025',
    effectiveFrom: 45839,
    ...values,
  },
});

test.each([
  ['Mã TTHC', 'code'],
  ['MÃ THỦ TỤC (*)', 'code'],
  ['maTTHC', 'code'],
  ['tenTTHC', 'name'],
  ['thoi_han_giai_quyet', 'limits'],
  ['Phí, lệ phí', 'fees'],
  ['Ngày hiệu lực', 'effectiveFrom'],
  ['STT', undefined],
])('the column "%s" holds %s', (header, field) => {
  expect(findNationalField(header)).toBe(field);
});

test('a row is read with its words and what the clock can count', () => {
  expect(readNationalRow(row())).toEqual({
    row: 7,
    problems: [],
    remarks: [],
    procedure: {
      code: '1.004884',
      name: 'Đăng ký lại khai sinh',
      field: 'Hộ tịch',
      levels: ['commune'],
      limits: [{ text: '05 ngày làm việc kể từ ngày nhận đủ hồ sơ', limit: { amount: 5, unit: 'working-day' } }],
      documents: ['Tờ khai', 'Bản sao giấy tờ chứng minh'],
      fees: [{ text: 'Lệ phí: 8.000 đồng/việc', amount: 8000 }],
      results: ['Giấy khai sinh'],
      announcement: { decision: '528/QĐ-BTP', date: '2025-06-30', effectiveFrom: '2025-07-01' },
    },
  });
});

describe('values are read as the national database writes them', () => {
  const read = (values: NationalRow['values']) => readNationalRow(row(values)).procedure;
  test.each<[string, NationalRow['values'], object]>([
    ['the province’s code', { code: '1.004884.000.00.00.H18' }, { code: '1.004884' }],
    ['several levels', { level: 'Cấp Tỉnh, Cấp Xã' }, { levels: ['province', 'commune'] }],
    ['a ministry', { level: 'Cấp Bộ' }, { levels: ['ministry'] }],
    [
      'limits by channel',
      { limits: 'Trực tiếp: 05 ngày làm việc\nTrực tuyến: 03 ngày làm việc' },
      {
        limits: [
          { channel: 'direct', limit: { amount: 5 } },
          { channel: 'online', limit: { amount: 3 } },
        ],
      },
    ],
    [
      'JSON lists of objects',
      {
        limits: [{ hinhThuc: 'Trực tuyến', thoiHan: '3 ngày' }],
        documents: [{ ten: 'Tờ khai', banChinh: 1 }],
        level: ['Tỉnh'],
      },
      {
        limits: [{ channel: 'online', limit: { amount: 3, unit: 'calendar-day' } }],
        documents: ['Tờ khai'],
        levels: ['province'],
      },
    ],
    ['no fee', { fees: 'Không' }, { fees: [{ text: 'Không', amount: 0 }] }],
    [
      'two amounts in one line',
      { fees: '5.000 đồng hoặc 8.000 đồng' },
      { fees: [{ text: '5.000 đồng hoặc 8.000 đồng' }] },
    ],
    [
      'no effective date: that of the decision',
      { effectiveFrom: '' },
      { announcement: { effectiveFrom: '2025-06-30' } },
    ],
    [
      'abolished, without announcement',
      {
        decision: null,
        decisionDate: null,
        effectiveFrom: null,
        status: 'Hết hiệu lực',
        abolition: '1/QĐ-BTP',
        abolitionDate: '2025-06-01',
        abolishedFrom: '2025-07-01',
      },
      { abolition: { decision: '1/QĐ-BTP', date: '2025-06-01', effectiveFrom: '2025-07-01' } },
    ],
  ])('%s', (_, values, expected) => {
    expect(read(values)).toMatchObject(expected);
  });

  test('a limit in prose is kept, with a remark', () => {
    const reading = readNationalRow(row({ limits: 'Theo thời gian thẩm định thực tế' }));
    expect(reading.procedure?.limits).toEqual([{ text: 'Theo thời gian thẩm định thực tế' }]);
    expect(reading.remarks.map(({ column, message }) => [column, message])).toEqual([
      [
        'Thời hạn giải quyết',
        'Dòng 7: thời hạn "Theo thời gian thẩm định thực tế" giữ nguyên lời văn; khi lập phiên bản của tỉnh cần nhập số và đơn vị.',
      ],
    ]);
  });
});

test.each<[string, NationalRow['values'], readonly string[]]>([
  ['no code', { code: '' }, ['Dòng 7: Thiếu "Mã thủ tục". Viết như 1.001193 hoặc 1.001193.000.00.00.H18.']],
  [
    'a code of another form',
    { code: 'BTP-1' },
    ['Dòng 7: "Mã thủ tục" là "BTP-1", không đúng. Viết như 1.001193 hoặc 1.001193.000.00.00.H18.'],
  ],
  [
    'no name, no field',
    { name: ' ', field: null },
    [
      'Dòng 7: Thiếu "Tên thủ tục". Cột này phải có ở mọi dòng.',
      'Dòng 7: Thiếu "Lĩnh vực". Cột này phải có ở mọi dòng.',
    ],
  ],
  [
    'a level that is none',
    { level: 'Cấp Phường' },
    [
      'Dòng 7: "Cấp thực hiện" là "Cấp Phường", không đúng. Cấp thực hiện là Cấp Bộ, Cấp Tỉnh, Cấp Huyện, Cấp Xã hoặc Cơ quan khác.',
    ],
  ],
  [
    'a limit that cannot be',
    { limits: '0 ngày làm việc' },
    [
      'Dòng 7: "Thời hạn giải quyết" là "0 ngày làm việc", không đúng. Viết như "05 ngày làm việc", "15 ngày", "trong ngày".',
    ],
  ],
  [
    'a day that is not',
    { decisionDate: '31/06/2025' },
    [
      'Dòng 7: "Ngày quyết định" là "31/06/2025", không đúng. Cần ngày có thật dạng dd/MM/yyyy, dd/MM/yyyy HH:mm[:ss], yyyyMMddHHmmss hoặc ISO 8601, năm 1990–2099.',
    ],
  ],
  ['no announcement', { decision: '' }, ['Dòng 7: Thiếu "Quyết định công bố". Cột này phải có ở mọi dòng.']],
  [
    'abolished without decision',
    { status: 'Bãi bỏ' },
    [
      'Dòng 7: Thiếu "Quyết định bãi bỏ". Cột này phải có ở mọi dòng.',
      'Dòng 7: Thiếu "Ngày quyết định bãi bỏ". Cần ngày có thật dạng dd/MM/yyyy, dd/MM/yyyy HH:mm[:ss], yyyyMMddHHmmss hoặc ISO 8601, năm 1990–2099.',
    ],
  ],
  [
    'received before it was signed',
    { receivedOn: '29/06/2025' },
    [
      'Dòng 7: "Ngày nhận quyết định" là "29/06/2025", không đúng. Ngày nhận không thể trước ngày ký quyết định (2025-06-30).',
    ],
  ],
])('refuses %s, by row, column and value', (_, values, messages) => {
  const reading = readNationalRow(row(values));
  expect(reading.procedure).toBeUndefined();
  expect(reading.problems.map(({ message }) => message)).toEqual(messages);
});

describe('what loading a row would do', () => {
  const known = readNationalRow(row()).procedure;
  const changeOf = (values: NationalRow['values'], before: typeof known) => {
    const { procedure } = readNationalRow(row(values));
    return procedure && compareNational(7, procedure, before);
  };
  const abolition = { abolition: '1/QĐ-BTP', abolitionDate: '01/08/2025', abolishedFrom: '15/08/2025' };

  test.each([
    ['nothing', {}, known, 'same', []],
    ['a first one', {}, undefined, 'new', []],
    [
      'another limit by another decision',
      { limits: '3 ngày làm việc', decision: '600/QĐ-BTP', decisionDate: '01/08/2025', effectiveFrom: '15/08/2025' },
      known,
      'changed',
      [
        ['Thời hạn giải quyết', '05 ngày làm việc', '03 ngày làm việc'],
        [
          'Quyết định công bố',
          '528/QĐ-BTP ngày 2025-06-30, hiệu lực 2025-07-01',
          '600/QĐ-BTP ngày 2025-08-01, hiệu lực 2025-08-15',
        ],
      ],
    ],
    // "05 ngày làm việc" and "5 ngày làm việc" are one limit.
    ['only another way of writing', { limits: '5 ngày làm việc.' }, known, 'same', []],
    [
      'its end',
      abolition,
      known,
      'abolished',
      [['Quyết định bãi bỏ', '', '1/QĐ-BTP ngày 2025-08-01, hiệu lực 2025-08-15']],
    ],
  ])('%s', (_, values, before, kind, differences) => {
    const change = changeOf(values, before);
    expect(change?.kind).toBe(kind);
    expect(change?.differences.map(({ column, before: old, after }) => [column, old, after])).toEqual(differences);
  });
});
