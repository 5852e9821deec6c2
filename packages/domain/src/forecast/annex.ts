import { dateColumn, NUMBER_COLUMN, textColumn } from '../report/columns.ts';
import type { Annex } from '../report/document.ts';
import { formatInteger, instantText } from '../text/index.ts';
import type { Instant } from '../time/index.ts';

/** One open dossier of the forecast; nothing of the applicant. */
export interface RiskLine {
  readonly code: string;
  readonly agencyName: string;
  readonly procedureName: string;
  readonly stepName?: string;
  readonly officer?: string;
  readonly dueAt: Instant;
  /** Percent; absent where there are not enough grounds. */
  readonly risk?: number;
  readonly reason: string;
}

/** What stands for a probability that nobody can tell. */
export const NO_GROUNDS = 'chưa đủ căn cứ';

export function riskText(risk: number | undefined): string {
  if (risk === undefined) return NO_GROUNDS;
  return risk < 1 ? '<1%' : `${risk}%`;
}

/** The forecast as a table for CSV and XLSX, in the order in which the lines come. */
export function riskAnnex(lines: readonly RiskLine[], asOf: Instant, learnt: { readonly dossiers: number }): Annex {
  return {
    title: 'HỒ SƠ CÒN HẠN CÓ NGUY CƠ TRỄ HẠN',
    reference: `(Dự báo tại ${instantText(asOf)}, từ ${formatInteger(learnt.dossiers)} hồ sơ đã kết thúc)`,
    confidentiality: 'Lưu hành nội bộ',
    orientation: 'landscape',
    table: {
      columns: [
        { ...NUMBER_COLUMN, width: 0.04 },
        textColumn('code', 'Mã hồ sơ', 0.13),
        textColumn('risk', 'Khả năng trễ hạn', 0.08),
        dateColumn('dueAt', 'Ngày hẹn trả', 0.09),
        textColumn('reason', 'Vì sao', 0.3),
        textColumn('step', 'Đang ở bước', 0.1),
        textColumn('officer', 'Cán bộ', 0.1),
        textColumn('agency', 'Cơ quan, đơn vị', 0.14),
        textColumn('procedure', 'Thủ tục hành chính', 0.16),
      ],
      rows: lines.map((line, index) => ({
        kind: 'row',
        cells: {
          number: String(index + 1),
          code: line.code,
          risk: riskText(line.risk),
          dueAt: line.dueAt,
          reason: line.reason,
          step: line.stepName ?? '',
          officer: line.officer ?? '',
          agency: line.agencyName,
          procedure: line.procedureName,
        },
      })),
    },
    footnotes: ['Dự báo để xử lý sớm, không phải đánh giá.'],
    sheetName: 'Nguy co tre han',
  };
}
