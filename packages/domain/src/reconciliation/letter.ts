import { headTitle } from '../agency/index.ts';
import { issuerName, superiorName } from '../form/text.ts';
import { NUMBER_COLUMN, textColumn } from '../report/columns.ts';
import type { AdministrativeDocument, ReportColumn, ReportRow, ReportTable } from '../report/document.ts';
import { asOfText } from '../report/footnotes.ts';
import { instantText, joinNames, longDateText, padCount } from '../text/index.ts';
import type { DayNumber, Instant } from '../time/index.ts';
import type { Bridge } from './bridge.ts';
import type { CaseLine } from './case-line.ts';
import type { FindingKind } from './finding.ts';
import { REMEDIES } from './finding.ts';
import { CAUSE_WORDS, KIND_WORDS, REMEDY_WORDS, UNTOLD_WORDS } from './words.ts';

/** Who writes: the agency as its letterhead names it (Decree 30/2020, appendix I). */
export interface LetterIssuer {
  readonly name: string;
  readonly superior?: string;
  readonly place: string;
}

export interface LetterInput {
  readonly issuer: LetterIssuer;
  /** Who signs for the agency, as registered: capacity and name; left open where nobody is. */
  readonly signature?: { readonly capacity: readonly string[]; readonly signer: string };
  /** The department that runs the system: "Sở Khoa học và Công nghệ". */
  readonly department: string;
  /** "Văn phòng UBND tỉnh". */
  readonly control: string;
  readonly periodText: string;
  readonly asOf: Instant;
  /** The day the draft is drawn up: month and year of an undated letter. */
  readonly draftedOn: DayNumber;
  readonly lines: readonly CaseLine[];
}

/** Days within which the department is asked to answer. */
const ANSWER_DAYS = 7;

/**
 * The letter of an agency to the department that runs the system, with its own list (published report, section 3): a công
 * văn without a number, signed by the agency's own head. Holds no data of applicants.
 */
export function letterDocument(input: LetterInput): AdministrativeDocument {
  const { issuer, lines, department } = input;
  const blank = { capacity: [headTitle(issuer.name)], signer: '' };
  return {
    kind: 'administrative-document',
    ...(issuer.superior === undefined ? {} : { superior: superiorName(issuer.superior) }),
    issuer: issuerName(issuer.name),
    numberLine: 'Số:      /',
    placeAndDate: `${issuer.place}, ngày      tháng ${monthAndYear(input.draftedOn)}`,
    summary: `V/v đề nghị rà soát, khắc phục chênh lệch dữ liệu hồ sơ thủ tục hành chính với Cổng Dịch vụ công quốc gia ${input.periodText}`,
    addressees: [department],
    legalBases: [],
    body: [...bodyOf(input)],
    signature: input.signature ?? blank,
    recipients: ['Như trên', `${input.control} (để tổng hợp)`, 'Lưu: VT'],
    annexes: [
      {
        title: 'DANH SÁCH HỒ SƠ CHÊNH LỆCH VỚI CỔNG DỊCH VỤ CÔNG QUỐC GIA',
        reference: `(Kèm theo Công văn số      /      ngày      tháng ${monthAndYear(input.draftedOn)} của ${issuer.name})`,
        orientation: 'landscape',
        table: letterTable(lines),
        footnotes: [
          `Hai bên được so sánh theo tình trạng ${asOfText(input.asOf)}. Quá hạn ở tỉnh tính theo ngày; quá hạn trên Cổng tính đến giờ, phút theo Quyết định số 766/QĐ-TTg.`,
        ],
        sheetName: 'Danh sach',
      },
    ],
  };
}

function* bodyOf({ issuer, lines, department, periodText, asOf, draftedOn }: LetterInput) {
  const kinds = kindsOf(lines);
  const late = lines.filter((line) => line.kinds.includes('late-on-portal-only')).length;
  const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
  yield paragraph(
    `Qua đối soát hồ sơ thủ tục hành chính ${periodText} giữa Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh và Cổng Dịch vụ công quốc gia (số liệu ${asOfText(asOf)}), ${issuer.name} có ${padCount(lines.length)} hồ sơ chênh lệch, cụ thể:`,
  );
  for (const [kind, of] of kinds) {
    yield {
      kind: 'item',
      mark: '-',
      text: `${KIND_WORDS[kind]}: ${padCount(of.length)} hồ sơ${causesText(kind, of)}.`,
    } as const;
  }
  if (late > 0) {
    yield paragraph(
      `Trong đó ${padCount(late)} hồ sơ được giải quyết không quá hạn theo dữ liệu của tỉnh nhưng Cổng Dịch vụ công quốc gia đang ghi nhận quá hạn.`,
    );
  }
  yield paragraph(
    `${issuer.name} đề nghị ${department} kiểm tra, xác định nguyên nhân, khắc phục việc đồng bộ trạng thái các hồ sơ tại danh sách kèm theo và trả lời trước ${longDateText(draftedOn + ANSWER_DAYS)}.`,
  );
  yield paragraph(`Trân trọng đề nghị ${department} quan tâm, phối hợp./.`);
}

function causesText(kind: FindingKind, lines: readonly CaseLine[]): string {
  const causes = Map.groupBy(lines, (line) => line.causes[line.kinds.indexOf(kind)] ?? 'unknown');
  const told = [...causes].filter(([cause]) => cause !== 'unknown').toSorted(([, a], [, b]) => b.length - a.length);
  if (told.length === 0) return ' (chưa rõ nguyên nhân)';
  const names = told.map(([cause, of]) => `${lower(CAUSE_WORDS[cause])}: ${padCount(of.length)}`);
  return ` (${names.join('; ')})`;
}

/** "Cổng …" keeps its capital, being a name. */
function lower(text: string): string {
  return text.startsWith('Cổng') ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

function kindsOf(lines: readonly CaseLine[]): readonly (readonly [FindingKind, readonly CaseLine[]])[] {
  const kinds = new Map<FindingKind, CaseLine[]>();
  for (const line of lines) for (const kind of line.kinds) kinds.set(kind, [...(kinds.get(kind) ?? []), line]);
  return [...kinds];
}

const COLUMNS: readonly ReportColumn[] = [
  { ...NUMBER_COLUMN, width: 0.04 },
  textColumn('code', 'Mã hồ sơ', 0.14),
  textColumn('kind', 'Chênh lệch', 0.15),
  textColumn('here', 'Dữ liệu của tỉnh', 0.21),
  textColumn('there', 'Dữ liệu trên Cổng', 0.21),
  textColumn('cause', 'Nguyên nhân', 0.15),
  textColumn('remedy', 'Đề nghị', 0.1),
];

function letterTable(lines: readonly CaseLine[]): ReportTable {
  return {
    columns: COLUMNS,
    rows: lines.map(
      (line, index): ReportRow => ({
        kind: 'row',
        cells: {
          number: String(index + 1),
          code: line.code,
          kind: line.kinds.map((kind) => KIND_WORDS[kind]).join('; '),
          here: line.hereText,
          there: line.thereText,
          cause: [...new Set(line.causes)].map((cause) => CAUSE_WORDS[cause]).join('; '),
          remedy: joinNames([...new Set(line.kinds.flatMap((kind) => REMEDIES[kind]))].map((one) => REMEDY_WORDS[one])),
        },
      }),
    ),
  };
}

function monthAndYear(day: DayNumber): string {
  const [, rest = ''] = longDateText(day).split(' tháng ');
  return rest;
}

export interface SummaryInput {
  /** Letterhead of the office, as reports bear it. */
  readonly head: Pick<
    AdministrativeDocument,
    'kind' | 'superior' | 'issuer' | 'numberLine' | 'placeAndDate' | 'signature' | 'recipients' | 'mark'
  >;
  readonly periodText: string;
  readonly asOf: Instant;
  readonly knownAt: Instant;
  readonly bridge: Bridge;
  readonly agencies: readonly {
    readonly name: string;
    readonly counts: Readonly<Partial<Record<FindingKind, number>>>;
  }[];
  readonly total: number;
  readonly kinds: readonly { readonly kind: FindingKind; readonly cases: number; readonly gap: number }[];
}

/** The summary for procedure control: what differs by kind and agency, and why the two late figures are not one. */
export function summaryDocument(input: SummaryInput): AdministrativeDocument {
  const { bridge, kinds, periodText } = input;
  const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
  const step = (mark: string, about: string, count: number) =>
    ({ kind: 'item', mark, text: `${about}: ${padCount(count)} hồ sơ.` }) as const;
  const { untold } = bridge;
  const steps = [
    ...bridge.steps.map(({ kind, gap }) => step(gap > 0 ? '-' : '+', KIND_WORDS[kind], Math.abs(gap))),
    ...(untold === undefined ? [] : [step('-', UNTOLD_WORDS, untold)]),
  ];
  return {
    ...input.head,
    documentType: 'TỔNG HỢP',
    summary: `Kết quả đối soát hồ sơ thủ tục hành chính với Cổng Dịch vụ công quốc gia ${periodText}`,
    addressees: [],
    legalBases: [],
    body: [
      paragraph(
        `Đối soát ${periodText}, số liệu ${asOfText(input.asOf)}, theo dữ liệu của tỉnh ghi nhận đến ${instantText(input.knownAt)}: có ${padCount(input.total)} hồ sơ chênh lệch.`,
      ),
      paragraph(
        `Số hồ sơ quá hạn (đã giải quyết quá hạn và đang giải quyết quá hạn) theo dữ liệu của tỉnh là ${padCount(bridge.lateHere)}, theo danh sách của Cổng là ${padCount(bridge.lateOnPortal)}. ${steps.length === 0 ? 'Hai số liệu bằng nhau.' : 'Từ số của tỉnh đến số của Cổng, từng hồ sơ (bớt “-”, thêm “+”):'}`,
      ),
      ...steps,
      ...(bridge.printed === undefined
        ? []
        : [
            paragraph(
              `Số Cổng công bố là ${padCount(bridge.printed)}; chênh ${padCount(Math.abs(bridge.printedDifference ?? 0))} so với danh sách do khác kỳ hoặc khác thời điểm lấy số liệu.`,
            ),
          ]),
      paragraph('Các cơ quan có hồ sơ chênh lệch theo phụ lục kèm theo./.'),
    ],
    annexes: [
      {
        title: `SỐ HỒ SƠ CHÊNH LỆCH THEO CƠ QUAN VÀ LOẠI ${periodText.toUpperCase()}`,
        reference: '(Kèm theo bản tổng hợp)',
        orientation: 'landscape',
        table: summaryTable(
          input,
          kinds.map(({ kind }) => kind),
        ),
        footnotes: ['Một hồ sơ có thể có nhiều loại chênh lệch.'],
        sheetName: 'Tong hop',
      },
    ],
  };
}

function summaryTable({ agencies }: SummaryInput, kinds: readonly FindingKind[]): ReportTable {
  const width = 0.7 / Math.max(1, kinds.length);
  const cellsOf = (counts: Readonly<Partial<Record<FindingKind, number>>>) =>
    Object.fromEntries(kinds.map((kind) => [kind, counts[kind] ?? 0]));
  const totals = Object.fromEntries(
    kinds.map((kind) => [kind, agencies.reduce((sum, { counts }) => sum + (counts[kind] ?? 0), 0)]),
  );
  return {
    columns: [
      { ...NUMBER_COLUMN, width: 0.05 },
      textColumn('name', 'Cơ quan, đơn vị', 0.25),
      ...kinds.map(
        (kind): ReportColumn => ({
          key: kind,
          title: KIND_WORDS[kind],
          kind: 'integer',
          align: 'center',
          width,
          zeroAs: '-',
        }),
      ),
    ],
    rows: [
      ...agencies.map(
        ({ name, counts }, index): ReportRow => ({
          kind: 'row',
          cells: { number: String(index + 1), name, ...cellsOf(counts) },
        }),
      ),
      { kind: 'total', cells: { number: '', name: 'Cộng', ...totals }, sumsRows: true },
    ],
  };
}
