import type { ReportSettings } from '../settings/index.ts';
import { latenessText, padCount } from '../text/index.ts';
import { dateColumn, NUMBER_COLUMN, textColumn } from './columns.ts';
import type { AdministrativeDocument, ReportColumn, ReportTable } from './document.ts';
import type { DossierLine } from './dossier-line.ts';
import type { IssueOptions } from './letterhead.ts';
import { type ListContext, listDocument } from './list-document.ts';

/** An official with dossiers resolved late or open and overdue. */
export interface OfficialLine {
  /** "Chưa ghi nhận cán bộ" where the dossiers name nobody. */
  readonly officer: string;
  readonly agencyName: string;
  readonly late: number;
  readonly openOverdue: number;
  /** Office minutes of the dossier that is or was late longest. */
  readonly longestMinutes: number;
  /** The earliest due date among the open overdue ones. */
  readonly oldestDueAt?: number;
  readonly withoutApology: number;
}

const NOBODY = 'Chưa ghi nhận cán bộ';

/** Officials by agency in the order of the dossiers, most overdue first within an agency; ties by name. */
export function officialsOf(lines: readonly DossierLine[]): readonly OfficialLine[] {
  const agencies = Map.groupBy(lines, (line) => line.agencyName);
  return [...agencies].flatMap(([agencyName, ofAgency]) => {
    const officers = Map.groupBy(ofAgency, (line) => line.officer ?? NOBODY);
    return [...officers].map(([officer, own]) => officialOf(officer, agencyName, own)).toSorted(byOverdue);
  });
}

function officialOf(officer: string, agencyName: string, lines: readonly DossierLine[]): OfficialLine {
  const open = lines.filter((line) => line.state === 'open-overdue');
  const dues = open.flatMap((line) => (line.dueAt === undefined ? [] : [line.dueAt]));
  return {
    officer,
    agencyName,
    late: lines.length - open.length,
    openOverdue: open.length,
    longestMinutes: Math.max(0, ...lines.map((line) => line.lateMinutes)),
    ...(dues.length === 0 ? {} : { oldestDueAt: Math.min(...dues) }),
    withoutApology: lines.filter((line) => line.apology === undefined).length,
  };
}

function byOverdue(a: OfficialLine, b: OfficialLine): number {
  const difference = b.late + b.openOverdue - (a.late + a.openOverdue);
  return difference !== 0 ? difference : a.officer < b.officer ? -1 : a.officer > b.officer ? 1 : 0;
}

const count = (key: string, title: string): ReportColumn => {
  return { key, title, kind: 'integer', align: 'center', width: 0.1, zeroAs: '-' };
};

const COLUMNS: readonly ReportColumn[] = [
  NUMBER_COLUMN,
  textColumn('officer', 'Họ và tên cán bộ', 0.2),
  textColumn('agency', 'Cơ quan, đơn vị', 0.24),
  count('late', 'Số hồ sơ giải quyết quá hạn'),
  count('openOverdue', 'Số hồ sơ đang giải quyết quá hạn'),
  textColumn('longest', 'Quá hạn lâu nhất', 0.12),
  dateColumn('oldestDueAt', 'Ngày hẹn trả sớm nhất của hồ sơ đang quá hạn', 0.12),
  count('withoutApology', 'Số hồ sơ chưa xin lỗi'),
];

export function officialsTable(officials: readonly OfficialLine[], standardDay = 480): ReportTable {
  return {
    columns: COLUMNS,
    rows: officials.map((official, index) => ({
      kind: 'row',
      cells: {
        number: String(index + 1),
        officer: official.officer,
        agency: official.agencyName,
        late: official.late,
        openOverdue: official.openOverdue,
        longest: latenessText(official.longestMinutes, standardDay),
        oldestDueAt: official.oldestDueAt ?? null,
        withoutApology: official.withoutApology,
      },
    })),
  };
}

/** The list of officials with overdue dossiers; internal, like every list that names them (reference: personal data). */
export function officialsDocument(
  context: ListContext,
  lines: readonly DossierLine[],
  settings: ReportSettings,
  options: IssueOptions,
): AdministrativeDocument {
  const officials = officialsOf(lines);
  return listDocument(context, settings, options, {
    documentType: 'DANH SÁCH',
    summary: 'Cán bộ, công chức có hồ sơ TTHC quá hạn trong',
    paragraphs: [
      officials.length === 0
        ? 'Trong kỳ không có cán bộ, công chức nào có hồ sơ giải quyết quá hạn hoặc đang giải quyết quá hạn.'
        : `Danh sách gồm ${padCount(officials.length)} cán bộ, công chức với ${padCount(lines.length)} hồ sơ giải quyết quá hạn hoặc đang giải quyết quá hạn; lưu hành nội bộ, không công bố.`,
    ],
    title: 'DANH SÁCH CÁN BỘ, CÔNG CHỨC CÓ HỒ SƠ TTHC QUÁ HẠN TRONG',
    confidentiality: 'Lưu hành nội bộ',
    table: officialsTable(officials),
    footnotes: [],
    sheetName: 'Can bo',
  });
}
