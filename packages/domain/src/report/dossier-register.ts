import type { Channel } from '../dossier/index.ts';
import type { ReportSettings } from '../settings/index.ts';
import { padCount } from '../text/index.ts';
import type { Instant } from '../time/index.ts';
import { dateColumn, NUMBER_COLUMN, textColumn } from './columns.ts';
import type { AdministrativeDocument, ReportCell, ReportColumn } from './document.ts';
import type { IssueOptions } from './letterhead.ts';
import { type ListContext, listDocument } from './list-document.ts';

/** One line of the register of dossiers (sổ theo dõi hồ sơ; Circular 01/2018/TT-VPCP, form 06). */
export interface RegisterLine {
  readonly code: string;
  readonly procedureName?: string;
  readonly applicant?: string;
  /** Address and telephone, as recorded. */
  readonly contact?: string;
  readonly agencyName: string;
  readonly receivedAt: Instant;
  readonly dueAt?: Instant;
  readonly returnedAt?: Instant;
  readonly channel: Channel;
  /** How the result is handed over, where recorded. */
  readonly handOver?: string;
  /** State or remark. */
  readonly note?: string;
}

/** Columns of the register; files of any length are written from `registerCells` line by line. */
export const REGISTER_COLUMNS: readonly ReportColumn[] = [
  NUMBER_COLUMN,
  textColumn('code', 'Mã hồ sơ', 0.12),
  textColumn('procedure', 'Tên thủ tục hành chính', 0.16),
  { key: 'quantity', title: 'Số lượng hồ sơ (bộ)', kind: 'integer', align: 'center', width: 0.05, zeroAs: '0' },
  textColumn('applicant', 'Tên cá nhân, tổ chức', 0.1),
  textColumn('contact', 'Địa chỉ, số điện thoại', 0.1),
  textColumn('agency', 'Cơ quan chủ trì giải quyết', 0.12),
  dateColumn('receivedAt', 'Ngày tiếp nhận', 0.07),
  dateColumn('dueAt', 'Ngày hẹn trả', 0.07),
  dateColumn('returnedAt', 'Ngày trả kết quả', 0.07),
  textColumn('channel', 'Nhận hồ sơ qua', 0.06),
  textColumn('handOver', 'Phương thức nhận kết quả', 0.07),
  textColumn('note', 'Ghi chú', 0.07),
];

const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  online: 'trực tuyến',
  direct: 'trực tiếp',
  postal: 'bưu chính công ích',
};

/** Cells of one line in the order of `REGISTER_COLUMNS`; `number` counts from 1. */
export function registerCells(line: RegisterLine, number: number): readonly ReportCell[] {
  return [
    String(number),
    line.code,
    line.procedureName ?? '',
    1,
    line.applicant ?? '',
    line.contact ?? '',
    line.agencyName,
    line.receivedAt,
    line.dueAt ?? null,
    line.returnedAt ?? null,
    CHANNEL_NAMES[line.channel],
    line.handOver ?? '',
    line.note ?? '',
  ];
}

/** The register as a document; it holds applicants and is kept in the office. */
export function registerDocument(
  context: ListContext,
  lines: readonly RegisterLine[],
  settings: ReportSettings,
  options: IssueOptions,
): AdministrativeDocument {
  return listDocument(context, settings, options, {
    documentType: 'SỔ THEO DÕI HỒ SƠ',
    summary: 'Hồ sơ thủ tục hành chính tiếp nhận trong',
    paragraphs: [`Trong kỳ có ${padCount(lines.length)} hồ sơ được tiếp nhận.`],
    title: 'SỔ THEO DÕI HỒ SƠ',
    confidentiality: 'Lưu hành nội bộ',
    table: {
      columns: REGISTER_COLUMNS,
      rows: lines.map((line, index) => ({ kind: 'row', cells: cellsByKey(registerCells(line, index + 1)) })),
    },
    footnotes: [],
    sheetName: 'So theo doi',
  });
}

function cellsByKey(cells: readonly ReportCell[]): Readonly<Record<string, ReportCell>> {
  return Object.fromEntries(REGISTER_COLUMNS.map((column, index) => [column.key, cells[index] ?? null]));
}
