import type { Formula, GroupKey, Indicator, ZeroRule } from './indicator.ts';

const PROPORTIONAL: Formula = { kind: 'proportional' };
const UNRESOLVED: Formula = { kind: 'unresolved' };

interface Row {
  readonly code: string;
  readonly number: string;
  readonly name: string;
  readonly max: number | null;
  readonly formula?: Formula;
  readonly zero?: ZeroRule;
  readonly counts?: readonly [numerator: string, denominator: string];
  readonly source?: Indicator['source'];
  readonly isConfirmed?: false;
}

function rows(group: GroupKey, ...all: readonly Row[]): readonly Indicator[] {
  return all.map(({ counts, formula = PROPORTIONAL, zero = 'null', source = 'own', isConfirmed = true, ...row }) => ({
    ...row,
    group,
    formula,
    zero,
    source,
    isConfirmed,
    ...(counts === undefined ? {} : { counts: { numerator: counts[0], denominator: counts[1] } }),
    validFrom: '2022-06-23',
  }));
}

/**
 * The indicators in force since Decision 766/QĐ-TTg, with the points and formulas of the metric sheet used in 2026 and of
 * the portal's published figures of 26 September 2026; `isConfirmed` says which of them no text confirms.
 */
export const INDICATORS: readonly Indicator[] = [
  ...rows(
    'CKMB',
    {
      code: 'PUBLISH_ON_TIME',
      number: '1.1',
      name: 'Tỷ lệ TTHC được công bố đúng hạn',
      max: 6,
      counts: ['procedures-published-on-time', 'procedures-to-publish'],
    },
    {
      code: 'PUBLIC_UPDATE_ON_TIME',
      number: '1.2',
      name: 'Tỷ lệ TTHC được cập nhật, công khai đúng hạn',
      max: 4,
      counts: ['procedures-updated-on-time', 'procedures-to-update'],
    },
    {
      code: 'PUBLIC_CONTENT_FULL',
      number: '1.3',
      name: 'Tỷ lệ TTHC được công khai đầy đủ các bộ phận tạo thành',
      max: 2,
      counts: ['procedures-complete', 'procedures-in-force'],
    },
    {
      code: 'DOSSIER_SYNC',
      number: '1.4',
      name: 'Tỷ lệ hồ sơ TTHC đồng bộ đầy đủ quá trình lên Cổng DVCQG',
      max: 6,
      counts: ['dossiers-synchronised', 'dossiers-received'],
    },
  ),
  ...rows('TDGQ', {
    code: 'ON_TIME',
    number: '2.1',
    name: 'Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn',
    max: 20,
    counts: ['dossiers-on-time', 'dossiers-received'],
  }),
  ...rows(
    'CLGQ',
    {
      code: 'FULLY_ONLINE_PROCEDURES',
      number: '3.1',
      name: 'Tỷ lệ TTHC đủ điều kiện được cung cấp toàn trình',
      max: null,
      formula: UNRESOLVED,
      isConfirmed: false,
    },
    {
      code: 'PROCEDURES_WITH_ONLINE_DOSSIERS',
      number: '3.2',
      name: 'Tỷ lệ dịch vụ công trực tuyến có phát sinh hồ sơ',
      max: null,
      formula: UNRESOLVED,
      isConfirmed: false,
    },
    {
      code: 'ONLINE_DOSSIERS',
      number: '3.3',
      name: 'Tỷ lệ hồ sơ nộp trực tuyến',
      max: null,
      formula: UNRESOLVED,
      counts: ['dossiers-online', 'dossiers-received'],
      isConfirmed: false,
    },
  ),
  // The split 6 + 2 + 2 fits the published figures; of the third the fit gives 2,5 times the ratio without a bound of its own.
  ...rows(
    'TTTT',
    {
      code: 'ONLINE_PAYMENT_PROCEDURES',
      number: '3.5',
      name: 'TTHC có nghĩa vụ tài chính được tích hợp thanh toán trực tuyến',
      max: 2,
      formula: { kind: 'term', factor: 2.5 },
      zero: 'none',
      counts: ['procedures-with-online-payment', 'procedures-with-fee'],
      isConfirmed: false,
    },
    {
      code: 'ONLINE_PAYMENT_PROCEDURES_USED',
      number: '3.5b',
      name: 'TTHC có giao dịch thanh toán trực tuyến thành công',
      max: 2,
      formula: { kind: 'term', factor: 2.5, most: 2 },
      zero: 'none',
      counts: ['procedures-paid-online', 'procedures-with-fee'],
      isConfirmed: false,
    },
    {
      code: 'ONLINE_PAYMENT_DOSSIERS',
      number: '3.6',
      name: 'Tỷ lệ hồ sơ thanh toán trực tuyến',
      max: 6,
      formula: { kind: 'term', factor: 6 },
      zero: 'none',
      counts: ['dossiers-paid-online', 'dossiers-with-fee'],
      isConfirmed: false,
    },
  ),
  ...rows(
    'MDSH',
    {
      code: 'ORIGINAL_RESULT_AVAILABLE',
      number: '4.1',
      name: 'Tỷ lệ hồ sơ có cấp kết quả giải quyết điện tử',
      max: 6,
      counts: ['dossiers-with-electronic-result', 'dossiers-recorded'],
    },
    {
      code: 'SO_HOA_GIAY_TO_GIAI_QUYET',
      number: '4.2',
      name: 'Tỷ lệ hồ sơ được số hóa thành phần và kết quả',
      max: 4,
      counts: ['dossiers-digitised', 'dossiers-recorded'],
    },
    {
      code: 'ELECTRONIC_CERTIFIED_COPY',
      number: '4.2b',
      name: 'Chứng thực bản sao điện tử',
      max: 2,
      formula: UNRESOLVED,
      source: 'portal',
    },
    {
      code: 'REUSED_DIGITIZED_DATA',
      number: '4.3',
      name: 'Tỷ lệ khai thác, sử dụng lại thông tin, dữ liệu số hóa',
      max: 2,
      formula: { kind: 'threshold', full: 0.8 },
      counts: ['dossiers-reusing-data', 'dossiers-recorded'],
    },
    {
      code: 'SYNCED_WITH_DVCQG_PERSONAL_STORAGE',
      number: '4.4',
      name: 'Đồng bộ với kho dữ liệu điện tử cá nhân, tổ chức trên Cổng DVCQG',
      max: 4,
      counts: ['dossiers-in-citizen-store', 'dossiers-recorded'],
    },
    {
      code: 'CITIZEN_DATA_CONNECTED_FORMALITY',
      number: '4.5a',
      name: 'Tỷ lệ TTHC kết nối CSDL quốc gia về dân cư',
      max: 2,
      counts: ['procedures-connected', 'procedures-to-connect'],
    },
    {
      code: 'CITIZEN_DATA_CONNECTED_DOSSIER',
      number: '4.5b',
      name: 'Tỷ lệ hồ sơ có kết nối, khai thác CSDL quốc gia về dân cư',
      max: 2,
      counts: ['dossiers-connected', 'dossiers-received'],
    },
  ),
  ...rows(
    'MDHL',
    {
      code: 'PETITION_PROCESSING_ON_TIME',
      number: '5.2',
      name: 'Tỷ lệ xử lý phản ánh, kiến nghị đúng hạn',
      max: 6,
      zero: 'full',
      counts: ['petitions-on-time', 'petitions'],
    },
    {
      code: 'PETITION_HANDLING_SATISFACTION',
      number: '5.3',
      name: 'Mức độ hài lòng về xử lý phản ánh, kiến nghị',
      max: 6,
      zero: 'full',
      counts: ['petitions-satisfied', 'petitions'],
    },
    {
      code: 'DOSSIER_RECEIVING_SATISFACTION',
      number: '5.4',
      name: 'Mức độ hài lòng trong tiếp nhận, giải quyết TTHC',
      max: 6,
      formula: { kind: 'threshold', full: 0.9 },
      zero: 'none',
      counts: ['dossiers-without-complaint', 'dossiers-received'],
    },
  ),
];

/**
 * The indicators in force on a day: of each code the newest version that has begun and not ended, the recorded one where
 * both begin on one day. A new text is a new row (spec: index-766).
 */
export function indicatorsInForce(
  day: string,
  recorded: readonly Indicator[],
  shipped: readonly Indicator[] = INDICATORS,
): readonly Indicator[] {
  const all = [...shipped, ...recorded];
  const codes = [...new Set(all.map(({ code }) => code))];
  return codes
    .flatMap((code) => {
      const begun = all.filter((one) => one.code === code && one.validFrom <= day);
      const newest = begun.reduce<Indicator | undefined>(
        (best, one) => (best === undefined || one.validFrom >= best.validFrom ? one : best),
        undefined,
      );
      return newest === undefined || (newest.validTo !== undefined && newest.validTo <= day) ? [] : [newest];
    })
    .toSorted((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0));
}

/** The indicators in force on a day ("2024-03-31"), in the order of the metric sheet. */
export function indicatorsOn(day: string, all: readonly Indicator[] = INDICATORS): readonly Indicator[] {
  return all.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day < validTo));
}
