import { DATE_EXPECTED, parseDateCell } from '../import/date-cell.ts';
import { searchKey } from '../text/index.ts';
import { formatDay } from '../time/index.ts';
import { isProcedureCode, nationalCodeOf } from './code.ts';
import type { NationalDecision, NationalProcedure } from './national.ts';
import { type NationalField, nationalColumnName } from './national-columns.ts';
import { isImpossibleLimit, linesOf, readFee, readLevels, readLimit } from './national-text.ts';

/** A row of the export: what stands under each field, text, numbers of a spreadsheet, or members of a JSON object. */
export interface NationalRow {
  /** The file's own row number, 1 for its first; of a JSON list the number of the member. */
  readonly row: number;
  readonly values: Readonly<Partial<Record<NationalField, unknown>>>;
  /** Serials count from 1904-01-01. */
  readonly date1904?: boolean;
}

/** What is wrong with one value of the file. */
export interface NationalRowProblem {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  /** Vietnamese: what is wrong and what would be right. */
  readonly message: string;
}

export interface NationalReading {
  readonly row: number;
  /** Absent where there are problems. */
  readonly procedure?: NationalProcedure;
  readonly problems: readonly NationalRowProblem[];
  /** What was read as it is written, for the reader to know: a limit in prose. */
  readonly remarks: readonly NationalRowProblem[];
}

/** Reads a row. A procedure that is abolished needs the decision on that, any other the announcement. */
export function readNationalRow(row: NationalRow): NationalReading {
  const found: NationalRowProblem[] = [];
  const cell = cellsOf(row, found);
  const code = cell.text('code');
  if (code === '' || !isProcedureCode(code)) cell.wrong('code', 'Viết như 1.001193 hoặc 1.001193.000.00.00.H18.');
  const name = cell.required('name');
  const field = cell.required('field');
  const levels = readLevels(row.values.level);
  if (levels === undefined)
    cell.wrong('level', 'Cấp thực hiện là Cấp Bộ, Cấp Tỉnh, Cấp Huyện, Cấp Xã hoặc Cơ quan khác.');
  const limits = linesOf(row.values.limits).map(readLimit);
  for (const limit of limits)
    if (isImpossibleLimit(limit))
      cell.wrong('limits', 'Viết như "05 ngày làm việc", "15 ngày", "trong ngày".', limit.text);
  const abolition = isAbolished(row) ? readDecision(cell, ABOLITION) : undefined;
  const hasAnnouncement = abolition === undefined || cell.text('decision') !== '';
  const announcement = hasAnnouncement ? readDecision(cell, ANNOUNCEMENT) : undefined;
  if (found.length > 0 || levels === undefined) return { row: row.row, problems: found, remarks: [] };
  const fieldCode = cell.text('fieldCode');
  const basis = linesOf(row.values.basis).join('; ');
  const procedure: NationalProcedure = {
    code: nationalCodeOf(code),
    name,
    field,
    ...(fieldCode === '' ? {} : { fieldCode }),
    levels,
    limits,
    documents: linesOf(row.values.documents),
    fees: linesOf(row.values.fees).map(readFee),
    results: linesOf(row.values.results),
    ...(basis === '' ? {} : { basis }),
    ...(announcement === undefined ? {} : { announcement }),
    ...(abolition === undefined ? {} : { abolition }),
  };
  return { row: row.row, procedure, problems: [], remarks: limitRemarks(row.row, procedure) };
}

interface Cells {
  readonly text: (field: NationalField) => string;
  readonly required: (field: NationalField) => string;
  /** `yyyy-MM-dd`, or '' with a problem. */
  readonly day: (field: NationalField) => string;
  readonly findDay: (field: NationalField) => string | undefined;
  readonly wrong: (field: NationalField, right: string, value?: string) => void;
}

function cellsOf({ row, values, date1904 = false }: NationalRow, problems: NationalRowProblem[]): Cells {
  const text = (field: NationalField) => linesOf(values[field]).join('; ').replace(/\s+/gu, ' ').trim();
  const wrong: Cells['wrong'] = (field, right, value = text(field)) => {
    const column = nationalColumnName(field);
    const what = value === '' ? `Thiếu "${column}".` : `"${column}" là "${shown(value)}", không đúng.`;
    problems.push({ row, column, value: shown(value), message: `Dòng ${row}: ${what} ${right}` });
  };
  const findDay: Cells['findDay'] = (field) => {
    const value = values[field];
    const isCell = typeof value === 'string' || typeof value === 'number';
    const reading = isCell && text(field) !== '' ? parseDateCell(value, date1904) : undefined;
    if (reading === undefined && text(field) !== '') wrong(field, `Cần ${DATE_EXPECTED}.`);
    return reading === undefined ? undefined : formatDay(reading.day);
  };
  return {
    text,
    wrong,
    findDay,
    required: (field) => {
      const value = text(field);
      if (value === '') wrong(field, 'Cột này phải có ở mọi dòng.');
      return value;
    },
    day: (field) => {
      if (text(field) === '') wrong(field, `Cần ${DATE_EXPECTED}.`);
      return findDay(field) ?? '';
    },
  };
}

const LONGEST_SHOWN = 80;
const shown = (value: string): string => (value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value);

const ANNOUNCEMENT = { decision: 'decision', date: 'decisionDate', from: 'effectiveFrom' } as const;
const ABOLITION = { decision: 'abolition', date: 'abolitionDate', from: 'abolishedFrom' } as const;

function readDecision(cell: Cells, at: typeof ANNOUNCEMENT | typeof ABOLITION): NationalDecision {
  const decision = cell.required(at.decision);
  const date = cell.day(at.date);
  const effectiveFrom = cell.text(at.from) === '' ? date : cell.day(at.from);
  const receivedOn = cell.findDay('receivedOn');
  if (receivedOn !== undefined && date !== '' && receivedOn < date)
    cell.wrong('receivedOn', `Ngày nhận không thể trước ngày ký quyết định (${date}).`);
  return { decision, date, effectiveFrom, ...(receivedOn === undefined ? {} : { receivedOn }) };
}

const ENDED = new Set(['het hieu luc', 'bai bo', 'bi bai bo', 'da bai bo', 'khong con hieu luc', 'abolished']);

function isAbolished({ values }: NationalRow): boolean {
  const status = searchKey(linesOf(values.status).join(' '));
  return ENDED.has(status) || linesOf(values.abolition).length > 0 || linesOf(values.abolishedFrom).length > 0;
}

function limitRemarks(row: number, { limits }: NationalProcedure): readonly NationalRowProblem[] {
  return limits
    .filter(({ limit }) => limit === undefined)
    .map(({ text }) => ({
      row,
      column: nationalColumnName('limits'),
      value: shown(text),
      message: `Dòng ${row}: thời hạn "${shown(text)}" giữ nguyên lời văn; khi lập phiên bản của tỉnh cần nhập số và đơn vị.`,
    }));
}
