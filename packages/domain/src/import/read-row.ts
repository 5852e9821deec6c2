import type { TimeLimit } from '../deadline/index.ts';
import { parseLimit } from '../deadline/index.ts';
import type { Channel } from '../dossier/index.ts';
import type { DayNumber, Instant, Moment } from '../time/index.ts';
import { startOfDay } from '../time/index.ts';
import { CHANNEL_EXPECTED, parseChannel } from './channel.ts';
import { DATE_EXPECTED, parseDateCell } from './date-cell.ts';
import type { DateColumns } from './date-columns.ts';
import type { DateField, ImportField } from './field.ts';
import { DATE_FIELDS, fieldLabel } from './field.ts';
import type { ColumnLayout } from './header.ts';
import type { RowIssue } from './issue.ts';
import { issue } from './issue.ts';
import type { ImportMapping } from './mapping.ts';
import type { OfficeDay } from './office-day.ts';
import { standingInstant } from './office-day.ts';
import type { RowFacts } from './row-facts.ts';
import { inferStatus } from './row-status.ts';
import type { ImportStatus } from './status.ts';
import { parseStatus, STATUS_EXPECTED } from './status.ts';

export type RawCell = string | number | boolean | null;

export type RowReading =
  | { readonly kind: 'facts'; readonly facts: RowFacts }
  | { readonly kind: 'issues'; readonly issues: readonly RowIssue[]; readonly code: string }
  /** A time of 00:00:00 in a column that has shown no other: survey the file, `decide`, and read the row again. */
  | { readonly kind: 'undecided' };

export interface RowReaderOptions {
  readonly layout: ColumnLayout;
  readonly mapping: ImportMapping;
  readonly date1904: boolean;
  readonly dates: DateColumns;
  readonly office: OfficeDay;
}

export type RowReader = (cells: readonly RawCell[]) => RowReading;

const TEXT_FIELDS = [
  'procedureCode',
  'procedureName',
  'field',
  'agencyCode',
  'agencyName',
  'applicant',
  'phone',
  'identity',
  'officer',
  'note',
] as const satisfies readonly ImportField[];

/** While a row is read its facts are filled in one by one; they leave as `RowFacts`. */
type Draft = { -readonly [Key in keyof RowFacts]?: RowFacts[Key] };

export const LIMIT_EXPECTED =
  'thời hạn dạng "5 ngày làm việc", "15 ngày", "8 giờ làm việc", "1 tháng" hoặc "trong ngày"';

/** Compiles the reading of rows of one layout. Repeated texts (limit, status, channel) are understood once. */
export function createRowReader(options: RowReaderOptions): RowReader {
  const { layout, dates, office } = options;
  const column = (field: ImportField) => layout.columnOf[field] ?? -1;
  const header = (field: ImportField) => layout.headers[column(field)]?.trim() || fieldLabel(field);
  const limits = remembered(readLimit);
  const channels = remembered(parseChannel);
  const statuses = remembered((text: string) => parseStatus(text, options.mapping.statuses));
  const openings = rememberedDays(office.opening);
  const closings = rememberedDays(office.closing);
  const standing: OfficeDay = { opening: openings, closing: closings };
  const dateColumns = DATE_FIELDS.map((field) => [field, column(field)] as const).filter(([, at]) => at >= 0);
  const textColumns = TEXT_FIELDS.map((field) => [field, column(field)] as const).filter(([, at]) => at >= 0);

  function readDates(cells: readonly RawCell[], draft: Draft, issues: RowIssue[]): boolean {
    for (const [field, at] of dateColumns) {
      const cell = cells[at];
      if (cell === null || cell === undefined || isBlank(cell)) continue;
      const reading = parseDateCell(cell, options.date1904);
      if (reading === undefined) {
        issues.push(
          issue('bad-date', header(field), textOf(cell), 'không phải ngày hoặc ngày không có thật', DATE_EXPECTED),
        );
        continue;
      }
      if (dates.isUndecided(field, reading)) return false;
      const dateOnly = dates.isDateOnly(field, reading);
      draft[field] = momentOf(field, reading.day, reading.ms, dateOnly, standing);
    }
    return true;
  }

  function readChoices(cells: readonly RawCell[], draft: Draft, issues: RowIssue[]): ImportStatus | undefined {
    const limitText = textOf(cells[column('limit')]);
    if (limitText !== '') {
      const limit = limits(limitText);
      if (limit === undefined)
        issues.push(issue('bad-limit', header('limit'), limitText, 'không đọc được thời hạn', LIMIT_EXPECTED));
      else if (limit !== 'none') draft.limit = limit;
    }
    draft.channel = readChannel(cells, issues);
    const statusText = textOf(cells[column('status')]);
    const status = statusText === '' ? undefined : statuses(statusText);
    if (statusText !== '' && status === undefined) {
      issues.push(issue('bad-status', header('status'), statusText, 'không có trạng thái này', STATUS_EXPECTED));
    }
    return status;
  }

  /** A file without the column, or a blank cell, is of the counter: nothing came through another channel. */
  function readChannel(cells: readonly RawCell[], issues: RowIssue[]): Channel {
    const text = textOf(cells[column('channel')]);
    if (text === '') return 'direct';
    const channel = channels(text);
    if (channel === undefined) {
      issues.push(issue('bad-channel', header('channel'), text, 'không có hình thức nộp này', CHANNEL_EXPECTED));
    }
    return channel ?? 'direct';
  }

  function readExtra(cells: readonly RawCell[]): Readonly<Record<string, string>> | undefined {
    let extra: Record<string, string> | undefined;
    for (const { column: at, header: name } of layout.extra) {
      const text = textOf(cells[at]);
      if (text === '') continue;
      extra ??= {};
      extra[name] = text;
    }
    return extra;
  }

  return (cells) => {
    const issues: RowIssue[] = [];
    const code = textOf(cells[column('code')]);
    const draft: Draft = {};
    if (!readDates(cells, draft, issues)) return { kind: 'undecided' };
    if (code === '') issues.push(issue('missing-value', header('code'), '', 'thiếu mã hồ sơ', 'mã hồ sơ'));
    const status = readChoices(cells, draft, issues);
    for (const [field, at] of textColumns) {
      const text = textOf(cells[at]);
      if (text !== '') draft[field] = text;
    }
    if (draft.agencyCode === undefined && draft.agencyName === undefined) {
      const expected = 'tên hoặc mã cơ quan giải quyết';
      issues.push(
        issue(
          'missing-value',
          header(column('agencyName') >= 0 ? 'agencyName' : 'agencyCode'),
          '',
          'thiếu cơ quan giải quyết',
          expected,
        ),
      );
    }
    const extra = readExtra(cells);
    if (extra !== undefined) draft.extra = extra;
    if (issues.length > 0) return { kind: 'issues', issues, code };
    return {
      kind: 'facts',
      facts: {
        ...draft,
        code,
        channel: draft.channel ?? 'direct',
        status: status ?? inferStatus(draft),
        ...(status === undefined ? undefined : { toldStatus: status }),
      },
    };
  };
}

function momentOf(field: DateField, day: DayNumber, ms: number, dateOnly: boolean, office: OfficeDay): Moment {
  return { at: dateOnly ? standingInstant(field, day, office) : startOfDay(day) + ms, dateOnly };
}

/** "Không quy định" and the like say that there is no limit. */
function readLimit(text: string): TimeLimit | 'none' | undefined {
  if (/^(-|không|không có|không quy định|không xác định)$/iu.test(text.normalize('NFC'))) return 'none';
  return parseLimit(text);
}

function isBlank(cell: RawCell): boolean {
  return typeof cell === 'string' && cell.trim() === '';
}

/** The text of a cell; numbers in plain digits, as a person would have typed them. */
export function textOf(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return composed(withoutGuard(cell.trim()));
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return Number.isInteger(cell) && Math.abs(cell) < 1e21 ? cell.toFixed(0) : String(cell);
}

/** Letters and marks that came apart (files from a Mac) in one, so that they are drawn, found and compared as one. */
function composed(text: string): string {
  return LOOSE_MARK.test(text) ? text.normalize('NFC') : text;
}

const LOOSE_MARK = /[\u0300-\u036f]/;

/** Without the apostrophe by which our own CSV files keep a spreadsheet from running a cell. */
function withoutGuard(text: string): string {
  return text.charCodeAt(0) === 0x27 && /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

/** Texts of these columns are few and come again and again; a file of noise must not fill the memory with them. */
const MOST_REMEMBERED = 10_000;

function remembered<Value>(understand: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const value = known.get(text);
    if (value !== undefined) return value;
    const fresh = understand(text);
    if (known.size < MOST_REMEMBERED) known.set(text, fresh);
    return fresh;
  };
}

function rememberedDays(instantOf: (day: DayNumber) => Instant): (day: DayNumber) => Instant {
  const known = new Map<DayNumber, Instant>();
  return (day) => {
    const value = known.get(day);
    if (value !== undefined) return value;
    const fresh = instantOf(day);
    known.set(day, fresh);
    return fresh;
  };
}
