import {
  type ColumnLayout,
  type DateField,
  headerKey,
  type ImportField,
  type ImportMapping,
  matchHeaders,
  type OfficeDay,
  parseDateCell,
  parseStatus,
  standingInstant,
} from '../import/index.ts';
import { type Moment, startOfDay } from '../time/index.ts';
import { type PortalStatus, STATUS_OF_STATE } from './side.ts';

/** What a row of the portal's list says; nothing of the applicant is read. */
export interface PortalRow {
  readonly code: string;
  readonly agencyCode?: string;
  readonly agencyName?: string;
  readonly procedureCode?: string;
  readonly status?: PortalStatus;
  readonly acceptedAt?: Moment;
  readonly due?: Moment;
  readonly finish?: Moment;
  readonly supplementRequests?: number;
  /** As the portal's own list says; else it is judged from the dates. */
  readonly late?: boolean;
}

/** Which facts the list has a column for; what it has none for is not compared. */
export interface PortalColumns {
  readonly agency: boolean;
  readonly procedure: boolean;
  readonly status: boolean;
  readonly due: boolean;
  readonly finish: boolean;
  readonly supplements: boolean;
  readonly lateness: boolean;
}

/** Columns that only the portal's lists have, besides those of the import. */
export const PORTAL_ALIASES = {
  supplements: ['Số lần yêu cầu bổ sung', 'Số lần bổ sung', 'Lần bổ sung'],
  lateness: ['Tình trạng giải quyết', 'Tiến độ', 'Kết quả tiến độ', 'Đúng hạn/Quá hạn', 'Tình trạng hạn'],
} as const;

export interface PortalLayout {
  readonly columns: PortalColumns;
  /** By header: what each column is taken for; undefined for one that is not read. */
  readonly fields: readonly (PortalField | undefined)[];
  readonly read: (cells: readonly PortalCell[]) => PortalReading;
}

export type PortalCell = string | number | boolean | null;

/** What a column of the portal's list can be. */
export const PORTAL_FIELDS = [
  'code',
  'agencyCode',
  'agencyName',
  'procedureCode',
  'status',
  'acceptedAt',
  'dueAt',
  'rescheduledDueAt',
  'completedAt',
  'returnedAt',
  'supplements',
  'lateness',
] as const;
export type PortalField = (typeof PORTAL_FIELDS)[number];

/** A cell that could not be understood; the row is compared without it. */
export interface CellProblem {
  readonly column: string;
  readonly value: string;
  readonly expected: string;
}

export type PortalReading =
  | { readonly ok: true; readonly row: PortalRow; readonly problems: readonly CellProblem[] }
  /** Nothing in it, or no code. */
  | { readonly ok: false; readonly empty: boolean };

export interface PortalReaderOptions {
  readonly headers: readonly string[];
  readonly mapping: ImportMapping;
  readonly date1904: boolean;
  readonly office: OfficeDay;
}

/** Compiles the reading of one layout. A time of 00:00 is no time: lists write dates so. */
export function createPortalReader(options: PortalReaderOptions): PortalLayout {
  const layout = matchHeaders(options.headers, options.mapping);
  const at = columnsOf(layout);
  const column = (field: PortalField): number => at[field] ?? -1;
  const header = (field: PortalField): string => options.headers[column(field)]?.trim() ?? field;
  const statuses = new Map<string, PortalStatus | undefined>();

  function statusOf(text: string): PortalStatus | undefined {
    if (statuses.has(text)) return statuses.get(text);
    const state = parseStatus(text, options.mapping.statuses);
    const status = state === undefined ? undefined : STATUS_OF_STATE[state];
    if (statuses.size < 10_000) statuses.set(text, status);
    return status;
  }

  function read(cells: readonly PortalCell[]): PortalReading {
    const code = textOf(cells[column('code')]);
    if (code === '') return { ok: false, empty: cells.every((cell) => textOf(cell) === '') };
    const problems: CellProblem[] = [];
    const moment = (field: DateField & PortalField): Moment | undefined => {
      const cell = cells[column(field)];
      if (cell === null || cell === undefined || textOf(cell) === '') return undefined;
      const reading = parseDateCell(cell, options.date1904);
      if (reading === undefined) {
        problems.push({ column: header(field), value: textOf(cell), expected: 'ngày dd/MM/yyyy HH:mm' });
        return undefined;
      }
      if (reading.precision === 'time') return { at: startOfDay(reading.day) + reading.ms, dateOnly: false };
      return { at: standingInstant(field, reading.day, options.office), dateOnly: true };
    };
    const statusText = textOf(cells[column('status')]);
    const status = statusText === '' ? undefined : statusOf(statusText);
    if (statusText !== '' && status === undefined) {
      problems.push({ column: header('status'), value: statusText, expected: 'tên hoặc mã trạng thái 1–10' });
    }
    const supplements = countOf(textOf(cells[column('supplements')]));
    const late = latenessOf(textOf(cells[column('lateness')]));
    const acceptedAt = moment('acceptedAt');
    const due = moment('rescheduledDueAt') ?? moment('dueAt');
    // The portal takes state 9, else state 10, for the end (index 766).
    const finish = moment('completedAt') ?? moment('returnedAt');
    const agencyCode = textOf(cells[column('agencyCode')]);
    const agencyName = textOf(cells[column('agencyName')]);
    const procedureCode = textOf(cells[column('procedureCode')]);
    const row: PortalRow = {
      code,
      ...(agencyCode === '' ? {} : { agencyCode }),
      ...(agencyName === '' ? {} : { agencyName }),
      ...(procedureCode === '' ? {} : { procedureCode }),
      ...(status === undefined ? {} : { status }),
      ...(acceptedAt === undefined ? {} : { acceptedAt }),
      ...(due === undefined ? {} : { due }),
      ...(finish === undefined ? {} : { finish }),
      ...(supplements === undefined ? {} : { supplementRequests: supplements }),
      ...(late === undefined ? {} : { late }),
    };
    return { ok: true, row, problems };
  }

  const has = (...fields: readonly PortalField[]) => fields.some((field) => at[field] !== undefined);
  const columns: PortalColumns = {
    agency: has('agencyCode', 'agencyName'),
    procedure: has('procedureCode'),
    status: has('status'),
    due: has('dueAt'),
    finish: has('completedAt', 'returnedAt'),
    supplements: has('supplements'),
    lateness: has('lateness'),
  };
  const fields = options.headers.map((_, index) => PORTAL_FIELDS.find((field) => at[field] === index));
  return { columns, fields, read };
}

type Columns = Partial<Record<PortalField, number>>;

function columnsOf(layout: ColumnLayout): Columns {
  const columns: Columns = {};
  for (const field of PORTAL_FIELDS) {
    if (field === 'supplements' || field === 'lateness') continue;
    const at = layout.columnOf[field satisfies ImportField];
    if (at !== undefined) columns[field] = at;
  }
  for (const { column, header } of layout.extra) {
    for (const field of ['supplements', 'lateness'] as const) {
      if (columns[field] === undefined && isAlias(header, PORTAL_ALIASES[field])) columns[field] = column;
    }
  }
  return columns;
}

function isAlias(header: string, aliases: readonly string[]): boolean {
  const key = headerKey(header);
  return aliases.some((alias) => headerKey(alias) === key);
}

function textOf(cell: PortalCell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

function countOf(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

function latenessOf(text: string): boolean | undefined {
  if (text === '') return undefined;
  const key = headerKey(text);
  if (/quahan|trehan/.test(key)) return true;
  return /dunghan|tronghan|truochan|chuadenhan/.test(key) ? false : undefined;
}
