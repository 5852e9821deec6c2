import { textColumn } from '../report/columns.ts';
import type { AdministrativeDocument, Annex, ReportColumn, ReportTable } from '../report/document.ts';
import { annexReference, type IssueOptions } from '../report/letterhead.ts';
import { type ListContext, listDocument, listFootnotes } from '../report/list-document.ts';
import { periodTitleText } from '../report/period.ts';
import type { ReportSettings } from '../settings/index.ts';
import { padCount } from '../text/index.ts';
import { classText, type EvaluationResult } from './result.ts';
import { type EvaluationRule, INDEX_NAMES, indicesOf, MOST_POINTS, type SubjectKind } from './rule.ts';

/** A result with the names that it is printed under. */
export interface NamedResult {
  readonly agencyName: string;
  /** Of an official. */
  readonly officerName?: string;
  readonly result: EvaluationResult;
}

const TITLES: Readonly<Record<SubjectKind, string>> = {
  agency: 'KẾT QUẢ ĐÁNH GIÁ CƠ QUAN, ĐƠN VỊ TRONG GIẢI QUYẾT TTHC',
  official: 'KẾT QUẢ ĐÁNH GIÁ CÁN BỘ, CÔNG CHỨC TRONG GIẢI QUYẾT TTHC',
};

const SHEETS: Readonly<Record<SubjectKind, string>> = { agency: 'Co quan', official: 'Can bo' };

/** The table of a year-end review: one row a subject, one column an index. */
export function evaluationTable(kind: SubjectKind, results: readonly NamedResult[]): ReportTable {
  return {
    columns: columnsOf(kind),
    rows: results.map(({ agencyName, officerName, result }, index) => ({
      kind: 'row',
      cells: {
        number: String(index + 1),
        officer: officerName ?? null,
        agency: agencyName,
        dossiers: result.dossiers,
        ...Object.fromEntries(result.indices.map(({ index: key, value }) => [`index${key}`, value ?? null])),
        total: result.total,
        most: result.most,
        class: classText(result),
        missing: result.missing.length === 0 ? '' : `Thiếu: ${result.missing.join(', ')}`,
      },
    })),
  };
}

function columnsOf(kind: SubjectKind): readonly ReportColumn[] {
  const names = [textColumn('agency', 'Cơ quan, đơn vị', 0.22)];
  return [
    textColumn('number', 'TT', 0.04, 'center'),
    ...(kind === 'official' ? [textColumn('officer', 'Họ và tên cán bộ', 0.16), ...names] : names),
    { key: 'dossiers', title: 'Số hồ sơ đã giải quyết', kind: 'integer', align: 'center', width: 0.08 },
    ...indicesOf(kind).map((index) => decimalColumn(`index${index}`, `Chỉ số ${index}`, 'Điểm từng chỉ số')),
    decimalColumn('total', 'Tổng điểm'),
    { key: 'most', title: 'Điểm tối đa của các chỉ số có dữ liệu', kind: 'integer', align: 'center', width: 0.08 },
    textColumn('class', 'Xếp loại', 0.2),
    textColumn('missing', 'Ghi chú', 0.1),
  ];
}

function decimalColumn(key: string, title: string, group?: string): ReportColumn {
  const column = { key, title, kind: 'decimal', align: 'center', width: 0.05, decimals: 1, zeroAs: '0,0' } as const;
  return group === undefined ? column : { ...column, group };
}

/** The document for a year-end review; internal: it names officials. One annex of each kind with results. */
export function evaluationDocument(
  context: ListContext,
  rule: EvaluationRule,
  results: Readonly<Record<SubjectKind, readonly NamedResult[]>>,
  kinds: readonly SubjectKind[],
  settings: ReportSettings,
  options: IssueOptions,
): AdministrativeDocument {
  const [first = 'agency', ...others] = kinds;
  const footnotes = footnotesOf(rule, kinds);
  const document = listDocument(context, settings, options, {
    documentType: 'DANH SÁCH',
    summary: 'Kết quả đánh giá việc giải quyết TTHC trong',
    paragraphs: [paragraphOf(rule, results, kinds)],
    title: `${TITLES[first]} TRONG`,
    confidentiality: 'Lưu hành nội bộ',
    table: evaluationTable(first, results[first]),
    footnotes,
    sheetName: SHEETS[first],
  });
  const more = others.map((kind): Annex => {
    const symbol = settings.letterhead.letterSymbol;
    return {
      title: `${TITLES[kind]} TRONG ${periodTitleText(context.period).toUpperCase()}`,
      reference: annexReference(settings, options, { type: 'văn bản', symbol }),
      confidentiality: 'Lưu hành nội bộ',
      orientation: 'landscape',
      table: evaluationTable(kind, results[kind]),
      footnotes: [...footnotes, ...listFootnotes(context, settings)],
      sheetName: SHEETS[kind],
    };
  });
  const annexes = [...document.annexes, ...more];
  if (annexes.length === 1) return { ...document, annexes };
  return { ...document, annexes: annexes.map((annex, index) => ({ ...annex, numeral: ['I', 'II'][index] ?? 'II' })) };
}

function paragraphOf(
  rule: EvaluationRule,
  results: Readonly<Record<SubjectKind, readonly NamedResult[]>>,
  kinds: readonly SubjectKind[],
): string {
  const counts = kinds.map((kind) =>
    kind === 'agency'
      ? `${padCount(results.agency.length)} cơ quan, đơn vị`
      : `${padCount(results.official.length)} cán bộ, công chức`,
  );
  return `Kết quả của ${counts.join(' và ')} có hồ sơ giải quyết xong trong kỳ, tính theo ${rule.name}; lưu hành nội bộ, không công bố.`;
}

function footnotesOf(rule: EvaluationRule, kinds: readonly SubjectKind[]): readonly string[] {
  const names = indicesOf(kinds.includes('agency') ? 'agency' : 'official')
    .map((index) => `(${index}) ${INDEX_NAMES[index]}`)
    .join('; ');
  return [
    `Các chỉ số: ${names}. Mỗi chỉ số tối đa ${MOST_POINTS} điểm, là trung bình điểm các hồ sơ có dữ liệu, làm tròn 01 chữ số thập phân.`,
    'Ô để trống: chưa có dữ liệu, không tính là 0 điểm; cột “Ghi chú” nêu các chỉ số còn thiếu dữ liệu; chỉ xếp loại khi chỉ số còn thiếu không làm đổi kết quả.',
    ...(rule.remark === undefined ? [] : [rule.remark]),
  ];
}
