import { dateColumn, NUMBER_COLUMN, textColumn } from '../report/columns.ts';
import type { AdministrativeDocument, BodyBlock, ReportColumn, ReportRow, ReportTable } from '../report/document.ts';
import { asOfText, policyText } from '../report/footnotes.ts';
import { annexReference, type IssueOptions, letterheadOf } from '../report/letterhead.ts';
import { periodSentenceText, periodTitleText } from '../report/period.ts';
import type { ReportSettings } from '../settings/index.ts';
import { dateText, instantText, joinNames, latenessText, padCount } from '../text/index.ts';
import type { Instant } from '../time/index.ts';
import { CAUSE_NAMES, CAUSES } from './cause.ts';
import type { Statement } from './course.ts';
import type { LineMark } from './line.ts';
import {
  type AnswerCount,
  countAnswers,
  countExplanations,
  type ExplanationPart,
  type ExplanationReport,
} from './model.ts';

const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text });
const item = (text: string): BodyBlock => ({ kind: 'item', mark: '-', text });
const heading = (text: string): BodyBlock => ({ kind: 'heading', text });

/**
 * The report on what the agencies explain of their late dossiers, to the People's Committee, its Chairman and the
 * department of Home Affairs (published report, section 3a; law.md 1.1), laid out by Decree 30/2020. Names no official and
 * no applicant. Every number of the text is one of its annexes'.
 */
export function explanationDocument(
  report: ExplanationReport,
  settings: ReportSettings,
  options: IssueOptions,
): AdministrativeDocument {
  const { province, system } = settings;
  const period = periodTitleText(report.period);
  const notes = footnotesOf(report, settings);
  const annex = (numeral: string, title: string, table: ReportTable, sheetName: string) => ({
    numeral,
    title,
    reference: annexReference(settings, options),
    orientation: 'landscape' as const,
    table,
    footnotes: notes,
    sheetName,
  });
  return {
    ...letterheadOf(settings, options),
    documentType: 'BÁO CÁO',
    summary: `Kết quả giải trình nguyên nhân giải quyết hồ sơ thủ tục hành chính quá hạn trong ${period}`,
    addressees: [`${province.committee}`, province.chairman, system.emulationDepartment],
    legalBases: [],
    body: bodyOf(report, settings),
    annexes: [
      annex(
        'I',
        `TỔNG HỢP GIẢI TRÌNH HỒ SƠ QUÁ HẠN THEO CƠ QUAN, ĐƠN VỊ TRONG ${period.toUpperCase()}`,
        agencyTable(report),
        'Theo co quan',
      ),
      annex(
        'II',
        `DANH SÁCH HỒ SƠ QUÁ HẠN VÀ NỘI DUNG GIẢI TRÌNH TRONG ${period.toUpperCase()}`,
        explainedTable(report.parts),
        'Theo ho so',
      ),
    ],
  };
}

function bodyOf(report: ExplanationReport, { province, letterhead }: ReportSettings): readonly BodyBlock[] {
  const { parts, asOf } = report;
  const count = countExplanations(parts);
  const answers = countAnswers(parts, asOf);
  const unanswered = parts.filter(({ course }) => course.state !== 'confirmed');
  const period = periodSentenceText(report.period);
  if (parts.length === 0)
    return [paragraph(`Trong ${period} không có cơ quan, đơn vị nào phải giải trình về hồ sơ quá hạn./.`)];
  return [
    paragraph(
      `Tổng hợp giải trình của các cơ quan, đơn vị, địa phương về hồ sơ thủ tục hành chính quá hạn trong ${period}, ${letterhead.issuerName} báo cáo ${province.committee}, ${province.chairman} như sau:`,
    ),
    heading('1. Tình hình giải trình'),
    paragraph(
      `Có ${padCount(answers.agencies)} cơ quan, đơn vị phải giải trình ${padCount(count.dossiers)} hồ sơ, gồm ${padCount(count.late)} hồ sơ giải quyết quá hạn và ${padCount(count.openOverdue)} hồ sơ đang giải quyết quá hạn. ${answeredText(answers, count.explained, asOf)}`,
    ),
    ...(unanswered.length === 0
      ? []
      : [
          paragraph(
            `Còn ${padCount(unanswered.length)} cơ quan, đơn vị chưa hoàn thành giải trình${answers.overdue === 0 ? '' : `, trong đó ${padCount(answers.overdue)} cơ quan, đơn vị đã quá thời hạn trả lời`}: ${joinNames(unanswered.map(({ agencyName }) => agencyName))}.`,
          ),
        ]),
    ...(count.putRight === 0
      ? []
      : [
          paragraph(
            `Trong số hồ sơ phải giải trình có ${padCount(count.putRight)} hồ sơ đã được đính chính dữ liệu sau khi yêu cầu giải trình và không còn quá hạn; các hồ sơ này vẫn được nêu trong danh sách và được ghi chú.`,
          ),
        ]),
    heading('2. Nguyên nhân quá hạn'),
    ...(count.explained === 0
      ? [paragraph('Chưa có giải trình nào được xác nhận.')]
      : [
          paragraph(`Theo giải trình đã được xác nhận đối với ${padCount(count.explained)} hồ sơ:`),
          ...CAUSES.filter((cause) => count.byCause[cause] > 0).map((cause) =>
            item(`${CAUSE_NAMES[cause]}: ${padCount(count.byCause[cause])} hồ sơ.`),
          ),
        ]),
    heading('3. Đề nghị'),
    paragraph(
      `${capital(province.committee)}, ${province.chairman} xem xét, chỉ đạo các cơ quan, đơn vị thực hiện biện pháp khắc phục đã nêu trong giải trình${unanswered.length === 0 ? '' : '; đôn đốc các cơ quan, đơn vị chưa hoàn thành giải trình'}.`,
    ),
    paragraph(`Trên đây là kết quả giải trình hồ sơ thủ tục hành chính quá hạn trong ${period}./.`),
  ];
}

function answeredText(answers: AnswerCount, explained: number, asOf: Instant): string {
  const until = `Đến ${instantText(asOf)}`;
  if (answers.confirmed === 0) return `${until}, chưa có cơ quan, đơn vị nào hoàn thành giải trình.`;
  const late =
    answers.confirmedLate === 0
      ? ''
      : ` (trong đó ${padCount(answers.confirmedLate)} cơ quan, đơn vị trả lời sau thời hạn)`;
  return `${until}, ${padCount(answers.confirmed)} cơ quan, đơn vị đã giải trình ${padCount(explained)} hồ sơ, được người đứng đầu xác nhận${late}.`;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function footnotesOf(report: ExplanationReport, settings: ReportSettings): readonly string[] {
  return [
    `Tình trạng giải trình ${asOfText(report.asOf)}; theo dữ liệu ghi nhận đến ${instantText(report.knownAt)}. Hồ sơ được nêu như khi yêu cầu giải trình.`,
    policyText(report.policy),
    `Nguồn: ${settings.system.name}.`,
  ];
}

const number = (key: string, title: string, width = 0.08): ReportColumn => {
  return { key, title, kind: 'integer', align: 'center', width, zeroAs: '-' };
};

/** One row an agency: what it was asked for, what it has answered, and by which causes. */
function agencyTable({ parts, asOf }: ExplanationReport): ReportTable {
  const rows = parts.map((part, index): ReportRow => {
    const count = countExplanations([part]);
    return {
      kind: 'row',
      cells: {
        number: String(index + 1),
        name: part.agencyName,
        dossiers: count.dossiers,
        late: count.late,
        openOverdue: count.openOverdue,
        explained: count.explained,
        putRight: count.putRight,
        ...count.byCause,
        state: stateText(part, asOf),
      },
    };
  });
  const total = countExplanations(parts);
  return {
    columns: [
      { ...NUMBER_COLUMN, width: 0.04 },
      textColumn('name', 'Cơ quan, đơn vị', 0.18),
      number('dossiers', 'Số hồ sơ phải giải trình', 0.07),
      number('late', 'Giải quyết quá hạn', 0.06),
      number('openOverdue', 'Đang giải quyết quá hạn', 0.06),
      number('explained', 'Đã giải trình', 0.06),
      ...CAUSES.map((cause) => ({ ...number(cause, CAUSE_HEADS[cause], 0.055), group: 'Nguyên nhân' })),
      number('putRight', 'Đã đính chính', 0.06),
      textColumn('state', 'Tình trạng trả lời', 0.17),
    ],
    rows: [
      ...rows,
      {
        kind: 'total',
        sumsRows: true,
        cells: {
          number: '',
          name: 'Cộng',
          dossiers: total.dossiers,
          late: total.late,
          openOverdue: total.openOverdue,
          explained: total.explained,
          putRight: total.putRight,
          ...total.byCause,
          state: '',
        },
      },
    ],
  };
}

const CAUSE_HEADS: Readonly<Record<(typeof CAUSES)[number], string>> = {
  'own-agency': 'Cơ quan giải quyết',
  'consulted-agency': 'Cơ quan lấy ý kiến',
  'receiving-agency': 'Nơi tiếp nhận',
  applicant: 'Người nộp, bổ sung',
  system: 'Hệ thống',
  procedure: 'Quy định, thời hạn',
  'force-majeure': 'Bất khả kháng',
  other: 'Khác',
};

function stateText({ course }: ExplanationPart, now: Instant): string {
  const { confirmed, dueAt } = course;
  if (confirmed !== undefined)
    return `Đã giải trình ${dateText(confirmed.at)}${confirmed.at > dueAt ? ' (sau thời hạn)' : ''}`;
  const due = now > dueAt ? `quá thời hạn ${dateText(dueAt)}` : `thời hạn ${dateText(dueAt)}`;
  return `Chưa hoàn thành, ${due}`;
}

/** Each dossier with its step and what was stated of it, by agency; internal, but names nobody. */
export function explainedTable(parts: readonly ExplanationPart[]): ReportTable {
  return {
    columns: [
      { ...NUMBER_COLUMN, width: 0.04 },
      textColumn('code', 'Mã hồ sơ', 0.13),
      textColumn('procedure', 'Thủ tục hành chính', 0.17),
      dateColumn('dueAt', 'Ngày hẹn trả', 0.08),
      dateColumn('finishedAt', 'Ngày xử lý xong', 0.08),
      textColumn('lateness', 'Thời gian quá hạn', 0.09),
      textColumn('step', 'Bước gây chậm', 0.1),
      textColumn('cause', 'Nguyên nhân', 0.13),
      textColumn('measure', 'Biện pháp khắc phục', 0.15),
      textColumn('note', 'Ghi chú', 0.09),
    ],
    rows: parts.flatMap((part): readonly ReportRow[] => [
      { kind: 'group', cells: { number: '', code: part.agencyName } },
      ...part.lines.map(({ line, mark }, index): ReportRow => {
        const statement = part.course.state === 'confirmed' ? part.course.statements.get(line.code) : undefined;
        return {
          kind: 'row',
          cells: {
            number: String(index + 1),
            code: line.code,
            procedure: line.procedureName ?? line.procedureCode ?? '',
            dueAt: line.dueAt ?? null,
            finishedAt: line.finishedAt ?? null,
            lateness: latenessText(line.lateMinutes),
            step: line.step ?? '',
            cause: statement === undefined ? 'Chưa giải trình' : causeText(statement),
            measure: statement?.measure ?? '',
            note: noteText(line.state, mark),
          },
        };
      }),
    ]),
  };
}

/** "Nguyên nhân khác: mất điện kéo dài". */
export function causeText({ cause, causeText: told }: Pick<Statement, 'cause' | 'causeText'>): string {
  return told === undefined || told === '' ? CAUSE_NAMES[cause] : `${CAUSE_NAMES[cause]}: ${told}`;
}

/** "Cơ quan giải quyết: thiếu người; biện pháp: bổ sung cán bộ", as lists of late dossiers give it for the cause. */
export function statementText(statement: Pick<Statement, 'cause' | 'causeText' | 'measure'>): string {
  return `${causeText(statement)}; biện pháp: ${statement.measure}`;
}

function noteText(state: 'late' | 'open-overdue', mark: LineMark): string {
  switch (mark.kind) {
    case 'put-right':
      return 'Đã đính chính, không còn quá hạn';
    case 'finished':
      return `Đã xử lý xong ${dateText(mark.at)}`;
    case 'none':
      return state === 'open-overdue' ? 'Đang giải quyết' : '';
  }
}
