import type { ReportSettings } from '../settings/index.ts';
import { percentOf, scaledByDigits } from '../text/index.ts';
import { NUMBER_COLUMN, textColumn } from './columns.ts';
import type { ReportColumn, ReportTable } from './document.ts';
import type { QuarterlyReport } from './model.ts';

/** The six groups of Decision 766/QĐ-TTg and their maxima; together 100 points. */
export type IndexGroup =
  | 'transparency'
  | 'progress'
  | 'online-service'
  | 'online-payment'
  | 'digitisation'
  | 'satisfaction';

export const INDEX_GROUPS: readonly { readonly id: IndexGroup; readonly name: string; readonly max: number }[] = [
  { id: 'transparency', name: 'Công khai, minh bạch', max: 18 },
  { id: 'progress', name: 'Tiến độ, kết quả giải quyết', max: 20 },
  { id: 'online-service', name: 'Cung cấp dịch vụ công trực tuyến', max: 12 },
  { id: 'online-payment', name: 'Thanh toán trực tuyến', max: 10 },
  { id: 'digitisation', name: 'Số hóa hồ sơ', max: 22 },
  { id: 'satisfaction', name: 'Mức độ hài lòng', max: 18 },
];

/** What the portal published, as imported or typed in. A group without a score is unknown, never zero. */
export interface IndexFacts {
  readonly scores?: Readonly<Partial<Record<IndexGroup, number>>>;
  readonly rank?: { readonly place: number; readonly of: number };
}

/** The bulletin of index 766 from given facts alone; the total is printed only where all six groups are known. */
export function indexTable(report: QuarterlyReport, settings: ReportSettings, facts: IndexFacts): ReportTable {
  const scores: IndexFacts['scores'] = {
    ...(report.portal === undefined ? {} : { progress: report.portal.score }),
    ...facts.scores,
  };
  const known = INDEX_GROUPS.map((group) => scores[group.id]);
  const total = known.some((score) => score === undefined)
    ? undefined
    : known.reduce<number>((sum, score) => sum + (score ?? 0), 0);
  const rows = INDEX_GROUPS.map((group, index) => ({
    kind: 'row' as const,
    cells: {
      number: String(index + 1),
      name: group.name,
      max: group.max,
      ...scoreCells(scores[group.id], group.max, settings),
    },
  }));
  const rank = facts.rank === undefined ? '' : `Xếp hạng ${facts.rank.place}/${facts.rank.of}`;
  const totalCells = scoreCells(total, 100, settings);
  return {
    columns: COLUMNS,
    rows: [
      ...rows,
      {
        kind: 'total',
        sumsRows: false,
        cells: {
          number: '',
          name: 'Tổng điểm',
          max: 100,
          ...totalCells,
          note: [totalCells.note, rank].filter((part) => part !== '').join('; '),
        },
      },
    ],
  };
}

function scoreCells(score: number | undefined, max: number, { phrases }: ReportSettings) {
  if (score === undefined) return { score: null, share: null, note: phrases.noData };
  return { score, share: percentOf(Number(scaledByDigits(score, 2)), max * 100, 1), note: '' };
}

const COLUMNS: readonly ReportColumn[] = [
  NUMBER_COLUMN,
  textColumn('name', 'Nhóm chỉ số', 0.4),
  { key: 'max', title: 'Điểm tối đa', kind: 'integer', align: 'center', width: 0.12, zeroAs: '0' },
  { key: 'score', title: 'Điểm đạt được', kind: 'decimal', align: 'center', width: 0.14, decimals: 2, zeroAs: '0,00' },
  {
    key: 'share',
    title: 'Tỷ lệ so với điểm tối đa (%)',
    kind: 'percent',
    align: 'center',
    width: 0.14,
    decimals: 1,
    zeroAs: '0,0',
  },
  textColumn('note', 'Ghi chú', 0.16),
];
