import type { ReportSettings } from '../settings/index.ts';
import { formatInteger, latenessText, padCount } from '../text/index.ts';
import { dateColumn, NUMBER_COLUMN, textColumn } from './columns.ts';
import type { AdministrativeDocument, Annex, ReportCell, ReportColumn, ReportRow, ReportTable } from './document.ts';
import { apologyText, type DossierLine, maskName } from './dossier-line.ts';
import { NOT_EXPLAINED } from './late-cause.ts';
import { annexReference, type IssueOptions, letterheadOf } from './letterhead.ts';
import type { QuarterlyReport } from './model.ts';
import { periodTitleText } from './period.ts';

const STANDARD_DAY = 480;

const PUBLIC_COLUMNS: readonly ReportColumn[] = [
  NUMBER_COLUMN,
  textColumn('code', 'Mã hồ sơ', 0.15),
  textColumn('procedure', 'Thủ tục hành chính', 0.24),
  textColumn('applicant', 'Người nộp', 0.08),
  dateColumn('receivedAt', 'Ngày tiếp nhận', 0.09),
  dateColumn('dueAt', 'Ngày hẹn trả', 0.09),
  dateColumn('finishedAt', 'Ngày xử lý xong', 0.09),
  textColumn('lateness', 'Thời gian quá hạn', 0.1),
  textColumn('apology', 'Xin lỗi', 0.1),
];

/** The list of the layout `dossiers`: each late or open overdue dossier with its apology; applicants are masked. */
export function publicDossierTable(lines: readonly DossierLine[], standardDay = STANDARD_DAY): ReportTable {
  return {
    columns: PUBLIC_COLUMNS,
    rows: byAgency(lines, (line, number) => ({
      number: String(number),
      code: line.code,
      procedure: line.procedureName ?? line.procedureCode ?? '',
      applicant: line.applicant === undefined ? '' : maskName(line.applicant),
      ...times(line, standardDay),
      apology: apologyText(line),
    })),
  };
}

const INTERNAL_COLUMNS: readonly ReportColumn[] = [
  NUMBER_COLUMN,
  textColumn('code', 'Mã hồ sơ', 0.11),
  textColumn('procedure', 'Thủ tục hành chính', 0.17),
  textColumn('officer', 'Cán bộ xử lý', 0.08),
  dateColumn('receivedAt', 'Ngày tiếp nhận', 0.07),
  dateColumn('dueAt', 'Ngày hẹn trả', 0.07),
  dateColumn('finishedAt', 'Ngày xử lý xong', 0.07),
  textColumn('lateness', 'Thời gian quá hạn', 0.1),
  textColumn('legalLateness', 'Quá hạn so với thời hạn luật định', 0.1),
  textColumn('step', 'Bước gây chậm', 0.07),
  textColumn('cause', 'Nguyên nhân', 0.08),
  textColumn('apology', 'Văn bản xin lỗi', 0.1),
];

/**
 * The internal list of the dossiers behind each late and each open overdue figure, by agency. It names officials and is
 * never part of a published file (spec: annex).
 */
export function internalDossierTable(lines: readonly DossierLine[], standardDay = STANDARD_DAY): ReportTable {
  return {
    columns: INTERNAL_COLUMNS,
    rows: byAgency(lines, (line, number) => ({
      number: String(number),
      code: line.code,
      procedure: [line.procedureCode, line.procedureName].filter((part) => part !== undefined).join(' – '),
      officer: line.officer ?? '',
      ...times(line, standardDay),
      legalLateness: legalLatenessText(line, standardDay),
      step: line.step ?? '',
      cause: line.cause ?? NOT_EXPLAINED,
      apology: apologyText(line),
    })),
  };
}

export interface InternalOptions extends IssueOptions {
  readonly dossiers: readonly DossierLine[];
  /** Of one agency, to which it goes: its own dossiers alone, with the figures that they stand behind. Absent: of all. */
  readonly agency?: {
    readonly name: string;
    readonly resolved: number;
    readonly late: number;
    readonly openOverdue: number;
  };
}

export function internalAnnex(report: QuarterlyReport, settings: ReportSettings, options: InternalOptions): Annex {
  const { agency } = options;
  const whose = agency === undefined ? '' : ` CỦA ${agency.name.toUpperCase()}`;
  return {
    title: `DANH SÁCH HỒ SƠ GIẢI QUYẾT QUÁ HẠN VÀ ĐANG GIẢI QUYẾT QUÁ HẠN TRONG ${periodTitleText(report.period).toUpperCase()}${whose}`,
    reference: annexReference(settings, options),
    confidentiality: 'Lưu hành nội bộ',
    orientation: 'landscape',
    table: internalDossierTable(options.dossiers),
    // The balance and the sums below it are of the whole province, which is no business of one agency's list.
    footnotes: agency === undefined ? report.footnotes : report.footnotes.slice(0, OF_THE_RULE),
    sheetName: 'Noi bo',
  };
}

/** The first footnotes: period and times, rule of judging (`footnotesOf`). */
const OF_THE_RULE = 2;

/** The internal list as a document of its own, so that it never shares a file with what is published. */
export function internalDocument(
  report: QuarterlyReport,
  settings: ReportSettings,
  options: InternalOptions,
): AdministrativeDocument {
  const period = periodTitleText(report.period);
  const { agency } = options;
  const whose = agency === undefined ? '' : ` của ${agency.name}`;
  return {
    ...letterheadOf(settings, options, settings.letterhead.letterSymbol),
    documentType: 'DANH SÁCH',
    summary: `Hồ sơ giải quyết quá hạn và đang giải quyết quá hạn trong ${period}${whose} (lưu hành nội bộ)`,
    addressees: agency === undefined ? [] : [agency.name],
    ...(agency === undefined ? {} : { recipients: ownRecipients(settings) }),
    legalBases: [],
    body: [
      ...(agency === undefined ? [] : [{ kind: 'paragraph' as const, text: figuresText(agency) }]),
      {
        kind: 'paragraph',
        text: `Danh sách gồm ${padCount(options.dossiers.length)} hồ sơ, dùng để các cơ quan, đơn vị rà soát, giải trình nguyên nhân và phục vụ theo dõi thi đua; không công bố.`,
      },
    ],
    annexes: [internalAnnex(report, settings, options)],
  };
}

/** It goes to the agency and into the files, to nobody else. */
function ownRecipients({ recipients }: ReportSettings): readonly string[] {
  const kept = recipients.at(-1);
  return kept === undefined ? ['Như trên'] : ['Như trên', kept];
}

function figuresText({ name, resolved, late, openOverdue }: NonNullable<InternalOptions['agency']>): string {
  return `${name} đã giải quyết ${formatInteger(resolved)} hồ sơ, trong đó ${padCount(late)} hồ sơ quá hạn; đang giải quyết quá hạn ${padCount(openOverdue)} hồ sơ.`;
}

/** Against the legal limit; where it is the promised one too, the same as against that. */
function legalLatenessText(line: DossierLine, standardDay: number): string {
  if (line.legalLateMinutes === 0) return 'trong thời hạn luật định';
  return latenessText(line.legalLateMinutes ?? line.lateMinutes, standardDay);
}

function times(line: DossierLine, standardDay: number): Readonly<Record<string, ReportCell>> {
  return {
    receivedAt: line.receivedAt,
    dueAt: line.dueAt ?? null,
    finishedAt: line.finishedAt ?? null,
    lateness: [
      latenessText(line.lateMinutes, standardDay),
      ...(line.state === 'open-overdue' ? ['đang giải quyết'] : []),
    ]
      .filter((part) => part !== '')
      .join(', '),
  };
}

/** Rows under a heading per agency, in the order in which the lines come; numbering restarts in each. */
function byAgency(
  lines: readonly DossierLine[],
  cellsOf: (line: DossierLine, number: number) => Readonly<Record<string, ReportCell>>,
): readonly ReportRow[] {
  const groups = Map.groupBy(lines, (line) => line.agencyName);
  return [...groups].flatMap(([name, group]): readonly ReportRow[] => [
    { kind: 'group', cells: { number: '', code: name } },
    ...group.map((line, index): ReportRow => ({ kind: 'row', cells: cellsOf(line, index + 1) })),
  ]);
}
