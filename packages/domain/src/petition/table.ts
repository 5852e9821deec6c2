import { NUMBER_COLUMN, textColumn } from '../report/columns.ts';
import type { Annex, ReportColumn, ReportRow } from '../report/document.ts';
import { type Period, periodTitleText } from '../report/period.ts';
import { instantText } from '../text/index.ts';
import type { Instant } from '../time/index.ts';
import type { PetitionFigures } from './figures.ts';
import type { PetitionChannel, PetitionKind } from './kind.ts';
import { PETITION_CHANNEL_NAMES, PETITION_KIND_NAMES, PETITION_STATE_NAMES, type PetitionState } from './kind.ts';

/** A line of the period report: a kind (II.05a) or an agency (II.05b), with its figures. */
export interface PetitionLine {
  readonly name: string;
  readonly figures: PetitionFigures;
}

export interface PetitionReport {
  readonly period: Period;
  readonly asOf: Instant;
  readonly knownAt: Instant;
  readonly byKind: readonly PetitionLine[];
  readonly byAgency: readonly PetitionLine[];
  readonly total: PetitionFigures;
  /** Whence the limits are. */
  readonly source: string;
}

/** The tables of the period report, II.05a (by what they are about) and II.05b (by agency). */
export function petitionAnnexes(report: PetitionReport): readonly Annex[] {
  const annex = (title: string, first: string, lines: readonly PetitionLine[], sheetName: string): Annex => ({
    title: `${title} TRONG ${periodTitleText(report.period).toUpperCase()}`,
    reference: `(Tình trạng tại ${instantText(report.asOf)}, theo dữ liệu ghi nhận đến ${instantText(report.knownAt)})`,
    orientation: 'landscape',
    table: { columns: columnsOf(first), rows: [...lines.map(rowOf), totalRow(report.total)] },
    footnotes: [
      'Chậm: chuyển xử lý hoặc trả lời sau thời hạn. Tổng số gồm kỳ trước chuyển sang và mới tiếp nhận trong kỳ.',
      `Bố cục theo biểu II.05a, II.05b về tiếp nhận, xử lý phản ánh, kiến nghị. Thời hạn: ${report.source}.`,
    ],
    sheetName,
  });
  return [
    annex('KẾT QUẢ TIẾP NHẬN, XỬ LÝ PHẢN ÁNH, KIẾN NGHỊ THEO NỘI DUNG', 'Nội dung', report.byKind, 'II.05a'),
    annex(
      'KẾT QUẢ TIẾP NHẬN, XỬ LÝ PHẢN ÁNH, KIẾN NGHỊ THEO CƠ QUAN, ĐƠN VỊ',
      'Cơ quan, đơn vị',
      report.byAgency,
      'II.05b',
    ),
  ];
}

const count = (key: string, title: string, group?: string): ReportColumn => ({
  key,
  title,
  ...(group === undefined ? {} : { group }),
  kind: 'integer',
  align: 'center',
  width: 0.075,
  zeroAs: '-',
});

function columnsOf(first: string): readonly ReportColumn[] {
  return [
    { ...NUMBER_COLUMN, width: 0.04 },
    textColumn('name', first, 0.2),
    count('all', 'Tổng số'),
    count('carriedOver', 'Kỳ trước chuyển sang', 'Tiếp nhận'),
    count('received', 'Mới tiếp nhận', 'Tiếp nhận'),
    count('refused', 'Từ chối tiếp nhận'),
    count('answeredInTime', 'Đúng hạn', 'Đã trả lời'),
    count('answeredLate', 'Chậm', 'Đã trả lời'),
    count('openInTime', 'Trong hạn', 'Đang xử lý'),
    count('openOverdue', 'Chậm', 'Đang xử lý'),
    count('published', 'Đã công khai'),
    count('dissatisfied', 'Người gửi không hài lòng'),
  ];
}

const cellsOf = (figures: PetitionFigures) => ({ ...figures, all: figures.carriedOver + figures.received });

function rowOf({ name, figures }: PetitionLine, index: number): ReportRow {
  return { kind: 'row', cells: { number: String(index + 1), name, ...cellsOf(figures) } };
}

function totalRow(total: PetitionFigures): ReportRow {
  return { kind: 'total', sumsRows: true, cells: { number: '', name: 'Cộng', ...cellsOf(total) } };
}

/** A petition as its register prints it; nothing of the sender. */
export interface PetitionRegisterLine {
  readonly code: string;
  readonly receivedAt: Instant;
  readonly channel: PetitionChannel;
  readonly kind: PetitionKind;
  readonly state: PetitionState;
  readonly summary?: string;
  readonly agencyName?: string;
  readonly dueAt?: Instant;
  readonly answeredAt?: Instant;
  readonly verdict: string;
}

/** The register of petitions as it is shown, for a file. */
export function petitionRegister(lines: readonly PetitionRegisterLine[], now: Instant): Annex {
  return {
    title: 'SỔ THEO DÕI PHẢN ÁNH, KIẾN NGHỊ',
    reference: `(Tình trạng tại ${instantText(now)})`,
    confidentiality: 'Lưu hành nội bộ',
    orientation: 'landscape',
    table: {
      columns: [
        { ...NUMBER_COLUMN, width: 0.04 },
        textColumn('code', 'Số tiếp nhận', 0.12),
        { key: 'receivedAt', title: 'Tiếp nhận lúc', kind: 'instant', align: 'center', width: 0.1 },
        textColumn('channel', 'Nguồn', 0.1),
        textColumn('kind', 'Nội dung', 0.12),
        textColumn('summary', 'Tóm tắt', 0.22),
        textColumn('agency', 'Cơ quan trả lời', 0.14),
        { key: 'dueAt', title: 'Hạn', kind: 'instant', align: 'center', width: 0.1 },
        { key: 'answeredAt', title: 'Trả lời lúc', kind: 'instant', align: 'center', width: 0.1 },
        textColumn('state', 'Tình trạng', 0.1),
        textColumn('verdict', 'Đánh giá', 0.1),
      ],
      rows: lines.map((line, index) => ({
        kind: 'row',
        cells: {
          number: String(index + 1),
          code: line.code,
          receivedAt: line.receivedAt,
          channel: PETITION_CHANNEL_NAMES[line.channel],
          kind: PETITION_KIND_NAMES[line.kind],
          summary: line.summary ?? '',
          agency: line.agencyName ?? '',
          dueAt: line.dueAt ?? null,
          answeredAt: line.answeredAt ?? null,
          state: PETITION_STATE_NAMES[line.state],
          verdict: line.verdict,
        },
      })),
    },
    footnotes: [],
    sheetName: 'PAKN',
  };
}
