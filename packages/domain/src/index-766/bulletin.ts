import { NUMBER_COLUMN, textColumn } from '../report/columns.ts';
import type { AdministrativeDocument, Annex, ReportColumn, ReportRow, ReportTable } from '../report/document.ts';
import type { IssueOptions } from '../report/letterhead.ts';
import { type ListContext, listDocument } from '../report/list-document.ts';
import { periodTitleText } from '../report/period.ts';
import type { ReportSettings } from '../settings/index.ts';
import { dateText, formatDecimal, formatInteger } from '../text/index.ts';
import type { Score } from './score.ts';
import type { GroupLine, IndexSheet, IndicatorLine, WhyUnresolved } from './sheet.ts';

/** What the bulletin of index 766 is made from (spec: report, layouts). */
export interface IndexBulletin extends ListContext {
  /** "tỉnh Điện Biên", "Sở Nội vụ". */
  readonly scopeName: string;
  readonly received: number;
  readonly unrecorded: number;
  readonly hasDossiers: boolean;
  readonly groups: readonly (GroupLine & { readonly change?: number })[];
  readonly total: IndexSheet['total'];
  /** Of the province's bulletin; absent: no second table. */
  readonly agencies?: readonly BulletinAgency[];
}

export interface BulletinAgency {
  readonly name: string;
  readonly received: number;
  readonly onTime: number;
  readonly progress: Score;
  readonly portal?: number;
  readonly change?: number;
  readonly rank?: number;
}

/** The bulletin: what is known of the six groups, ours as an estimate beside the portal's own figures. */
export function indexBulletin(
  bulletin: IndexBulletin,
  settings: ReportSettings,
  options: IssueOptions,
): AdministrativeDocument {
  const document = listDocument(bulletin, settings, options, {
    documentType: 'BẢN TIN',
    summary: `Kết quả Bộ chỉ số phục vụ người dân, doanh nghiệp (Quyết định số 766/QĐ-TTg) của ${bulletin.scopeName},`,
    paragraphs: paragraphsOf(bulletin),
    title: `KẾT QUẢ BỘ CHỈ SỐ 766 CỦA ${bulletin.scopeName.toUpperCase()},`,
    table: indicatorTable(bulletin),
    footnotes: footnotesOf(bulletin),
    sheetName: 'Bo chi so 766',
  });
  const [first] = document.annexes;
  const { agencies } = bulletin;
  if (first === undefined || agencies === undefined) return document;
  const second: Annex = {
    ...first,
    numeral: 'II',
    title: `ĐIỂM TIẾN ĐỘ GIẢI QUYẾT CỦA CÁC CƠ QUAN, ĐƠN VỊ ${periodTitleText(bulletin.period).toUpperCase()}`,
    table: agencyTable(agencies),
    sheetName: 'Co quan',
  };
  return { ...document, annexes: [{ ...first, numeral: 'I' }, second] };
}

function paragraphsOf(bulletin: IndexBulletin): readonly string[] {
  if (!bulletin.hasDossiers) {
    return [`Trong kỳ, ${bulletin.scopeName} không phát sinh hồ sơ; các nhóm chỉ số về hồ sơ không có điểm.`];
  }
  const { total } = bulletin;
  const progress = bulletin.groups.find(({ key }) => key === 'TDGQ');
  const sentences = [
    progress === undefined ? undefined : progressText(progress),
    total.portal === undefined
      ? `Theo dữ liệu của hệ thống, các chỉ số đã tính được đạt ${decimal(total.known.points)}/${decimal(total.known.max)} điểm; các chỉ số còn lại chưa đủ dữ liệu nên không tính điểm.`
      : `Tổng điểm trên Cổng Dịch vụ công quốc gia: ${decimal(total.portal.score)}/${formatInteger(total.max)} điểm${total.rating === undefined ? '' : `, xếp loại ${total.rating}`} (nguồn: ${total.portal.source}, số liệu ngày ${dateText(total.portal.capturedAt)}).`,
  ];
  return sentences.filter((sentence) => sentence !== undefined);
}

function progressText({ own, portal, max }: GroupLine): string {
  const ours = 'value' in own ? `ước tính theo dữ liệu của hệ thống ${decimal(own.value)}/${max} điểm` : undefined;
  const theirs =
    portal === undefined
      ? 'chưa có số liệu của Cổng Dịch vụ công quốc gia'
      : `trên Cổng Dịch vụ công quốc gia ${decimal(portal.score)}/${max} điểm (nguồn: ${portal.source}, số liệu ngày ${dateText(portal.capturedAt)})`;
  return `Tiến độ giải quyết: ${[theirs, ours].filter((text) => text !== undefined).join('; ')}.`;
}

function footnotesOf({ received, unrecorded }: IndexBulletin): readonly string[] {
  const notes = [
    'Điểm “ước tính” do hệ thống tính từ dữ liệu của tỉnh theo công thức Cổng Dịch vụ công quốc gia đang dùng; không thay số của Cổng. Ô trống là chưa có số liệu, không phải 0 điểm.',
    'Điểm tiến độ tính trên hồ sơ có ở đầu kỳ và tiếp nhận trong kỳ, gồm cả hồ sơ đang giải quyết còn hạn, nên khác tỷ lệ quá hạn trong phụ lục báo cáo (chỉ tính hồ sơ đã giải quyết).',
  ];
  if (unrecorded === 0) return notes;
  const share = `${formatInteger(unrecorded)}/${formatInteger(received)} hồ sơ của kỳ nhập từ hệ thống khác, không có dữ liệu giấy tờ, phí và kết quả; các chỉ số số hóa, thanh toán chỉ tính trên số hồ sơ còn lại.`;
  return [...notes, share];
}

const decimal = (value: number): string => formatDecimal(Number(value.toFixed(2)), 2);

const score = (key: string, title: string, width = 0.09): ReportColumn => {
  return { key, title, kind: 'decimal', align: 'center', width, decimals: 2, zeroAs: '0,00' };
};
const count = (key: string, title: string, width = 0.09): ReportColumn => {
  return { key, title, kind: 'integer', align: 'center', width, zeroAs: '0' };
};

const INDICATOR_COLUMNS: readonly ReportColumn[] = [
  NUMBER_COLUMN,
  textColumn('name', 'Nhóm chỉ số, chỉ số', 0.27),
  score('max', 'Điểm tối đa', 0.07),
  count('numerator', 'Tử số'),
  count('denominator', 'Mẫu số'),
  score('own', 'Điểm ước tính'),
  score('portal', 'Điểm trên Cổng'),
  score('mean', 'Bình quân cả nước'),
  score('change', 'Tăng, giảm so với kỳ trước'),
  textColumn('note', 'Ghi chú', 0.17),
];

function indicatorTable({ groups, total }: IndexBulletin): ReportTable {
  const rows = groups.flatMap((group, index): readonly ReportRow[] => [
    {
      kind: 'group',
      cells: {
        number: String(index + 1),
        name: group.name,
        max: group.max,
        numerator: null,
        denominator: null,
        own: printed(group.own),
        portal: group.portal?.score ?? null,
        mean: group.portal?.nationalMean ?? null,
        change: group.change ?? null,
        note: group.portal === undefined ? noteOf(group.own) : '',
      },
    },
    ...group.indicators.map(indicatorRow),
  ]);
  const totalRow: ReportRow = {
    kind: 'total',
    sumsRows: false,
    cells: {
      number: '',
      name: 'Tổng điểm',
      max: total.max,
      numerator: null,
      denominator: null,
      own: printed(total.own),
      portal: total.portal?.score ?? null,
      mean: total.portal?.nationalMean ?? null,
      change: null,
      note: total.portal?.rank === undefined ? noteOf(total.own) : `Xếp hạng ${total.portal.rank}`,
    },
  };
  return { columns: INDICATOR_COLUMNS, rows: [...rows, totalRow] };
}

function indicatorRow({ indicator, counted, score: own, portal, why }: IndicatorLine): ReportRow {
  return {
    kind: 'row',
    cells: {
      number: indicator.number,
      name: indicator.name,
      max: indicator.max,
      numerator: counted?.numerator ?? null,
      denominator: counted?.denominator ?? null,
      own: printed(own),
      portal: portal?.score ?? null,
      mean: null,
      change: null,
      note: why === undefined ? noteOf(own) : WHY[why],
    },
  };
}

const WHY: Readonly<Record<WhyUnresolved, string>> = {
  'no-formula': 'Chưa có văn bản nêu cách tính điểm',
  'no-data': 'Hệ thống không có dữ liệu này',
  'not-recorded': 'Hồ sơ nhập từ hệ thống khác, không có dữ liệu',
};

function noteOf({ state }: Score): string {
  switch (state) {
    case 'computed':
    case 'imported':
      return '';
    case 'unresolved':
      return 'Chưa đủ dữ liệu';
    case 'not-applicable':
      return 'Không phát sinh';
  }
}

/** Rounded as it is printed, so that a spreadsheet shows and holds one number. */
const printed = (own: Score): number | null => ('value' in own ? Number(own.value.toFixed(2)) : null);

const AGENCY_COLUMNS: readonly ReportColumn[] = [
  NUMBER_COLUMN,
  textColumn('name', 'Cơ quan, đơn vị', 0.32),
  count('received', 'Hồ sơ có đầu kỳ và tiếp nhận', 0.12),
  count('onTime', 'Đúng hạn, còn hạn', 0.1),
  score('own', 'Điểm ước tính (tối đa 20)'),
  score('portal', 'Điểm trên Cổng'),
  score('change', 'Tăng, giảm so với kỳ trước'),
  { key: 'rank', title: 'Thứ hạng trong cấp', kind: 'integer', align: 'center', width: 0.08, zeroAs: '' },
  textColumn('note', 'Ghi chú', 0.12),
];

function agencyTable(agencies: readonly BulletinAgency[]): ReportTable {
  return {
    columns: AGENCY_COLUMNS,
    rows: agencies.map((agency, index) => ({
      kind: 'row',
      cells: {
        number: String(index + 1),
        name: agency.name,
        received: agency.received,
        onTime: agency.onTime,
        own: printed(agency.progress),
        portal: agency.portal ?? null,
        change: agency.change === undefined ? null : Number(agency.change.toFixed(2)),
        rank: agency.rank ?? null,
        note: agency.received === 0 ? 'Không phát sinh hồ sơ' : '',
      },
    })),
  };
}
