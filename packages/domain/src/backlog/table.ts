import { dateColumn, NUMBER_COLUMN, textColumn } from '../report/columns.ts';
import type { Annex, ReportRow } from '../report/document.ts';
import { instantText, latenessText } from '../text/index.ts';
import { type DayNumber, type Instant, startOfDay } from '../time/index.ts';
import type { PromiseStanding } from './promise.ts';

/** One open overdue dossier of the plan; nothing of the applicant. */
export interface BacklogLine {
  readonly code: string;
  readonly agencyName: string;
  readonly procedureName?: string;
  /** Absent where whoever asks is not told. */
  readonly officer?: string;
  readonly dueAt?: Instant;
  readonly lateMinutes: number;
  readonly step?: string;
  readonly promisedOn?: DayNumber;
  readonly standing?: PromiseStanding;
  /** Promises on it that were not kept. */
  readonly missed: number;
  readonly note?: string;
}

export const STANDING_NAMES: Readonly<Record<PromiseStanding, string>> = {
  pending: 'Chưa đến ngày cam kết',
  kept: 'Đúng cam kết',
  missed: 'Quá ngày cam kết',
  replaced: 'Đã thay',
};

/** The plan as a table for CSV and XLSX, by agency in the order in which the lines come. */
export function backlogAnnex(lines: readonly BacklogLine[], now: Instant, knownAt: Instant): Annex {
  return {
    title: 'KẾ HOẠCH XỬ LÝ HỒ SƠ THỦ TỤC HÀNH CHÍNH ĐANG QUÁ HẠN',
    reference: `(Tình trạng tại ${instantText(now)}, theo dữ liệu ghi nhận đến ${instantText(knownAt)})`,
    confidentiality: 'Lưu hành nội bộ',
    orientation: 'landscape',
    table: {
      columns: [
        { ...NUMBER_COLUMN, width: 0.04 },
        textColumn('code', 'Mã hồ sơ', 0.13),
        textColumn('agency', 'Cơ quan, đơn vị', 0.15),
        textColumn('procedure', 'Thủ tục hành chính', 0.17),
        textColumn('officer', 'Người chịu trách nhiệm', 0.1),
        dateColumn('dueAt', 'Ngày hẹn trả', 0.08),
        textColumn('lateness', 'Thời gian quá hạn', 0.1),
        textColumn('step', 'Bước gây chậm', 0.1),
        dateColumn('promisedOn', 'Ngày cam kết', 0.08),
        textColumn('standing', 'Thực hiện cam kết', 0.1),
        textColumn('note', 'Ghi chú', 0.1),
      ],
      rows: lines.map(rowOf),
    },
    footnotes: [],
    sheetName: 'Ton dong',
  };
}

function rowOf(line: BacklogLine, index: number): ReportRow {
  const missed = line.missed > 0 ? `${line.missed} lần không đúng cam kết` : '';
  return {
    kind: 'row',
    cells: {
      number: String(index + 1),
      code: line.code,
      agency: line.agencyName,
      procedure: line.procedureName ?? '',
      officer: line.officer ?? '',
      dueAt: line.dueAt ?? null,
      lateness: latenessText(line.lateMinutes),
      step: line.step ?? '',
      promisedOn: line.promisedOn === undefined ? null : startOfDay(line.promisedOn),
      standing: line.standing === undefined ? 'Chưa có ngày cam kết' : STANDING_NAMES[line.standing],
      note: [missed, line.note ?? ''].filter((part) => part !== '').join('; '),
    },
  };
}
