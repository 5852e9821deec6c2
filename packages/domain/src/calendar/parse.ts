import { findDay } from '../time/index.ts';
import type { CalendarException } from './exception.ts';

/** Rows of `data/calendar/holidays-vn.csv`. A malformed row is a refusal that names line and column (Vietnamese). */
export type HolidayRows =
  | { readonly ok: true; readonly exceptions: readonly CalendarException[] }
  | { readonly ok: false; readonly code: 'calendar-row-malformed'; readonly line: number; readonly message: string };

type Row = Readonly<Record<string, string>>;

/**
 * Reads national calendar rows: columns `date, kind, name, source, confidence` and, where present, `swap` (the id shared
 * by a day off and the Saturday that pays for it), `estimated` and `half` ("yes"). A row marked UNCERTAIN is proposed.
 * Without a `swap` or `estimated` column they are read from the name ("làm bù 28/11/2026", "ước lượng").
 */
export function parseHolidayRows(csvText: string): HolidayRows {
  const lines = csvText.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = splitCsvLine(lines[0] ?? '').map((name) => name.trim());
  const exceptions: CalendarException[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue;
    const cells = splitCsvLine(line);
    const row: Row = Object.fromEntries(header.map((name, column) => [name, cells[column]?.trim() ?? '']));
    const read = readRow(row);
    if (typeof read === 'string') {
      const message = `Lịch nghỉ, dòng ${index + 1}: ${read}`;
      return { ok: false, code: 'calendar-row-malformed', line: index + 1, message };
    }
    exceptions.push(read);
  }
  return { ok: true, exceptions };
}

function readRow(row: Row): CalendarException | string {
  const day = findDay(row.date ?? '');
  if (day === undefined) return `cột date: "${row.date ?? ''}" không phải ngày dạng yyyy-MM-dd`;
  const kind = row.kind;
  if (kind !== 'off' && kind !== 'makeup') return `cột kind: "${kind ?? ''}" phải là off hoặc makeup`;
  const name = row.name ?? '';
  const swapId = row.swap === undefined ? findSwap(kind, row.date ?? '', name) : row.swap || undefined;
  const estimated = row.estimated === undefined ? /ước lượng/i.test(name) : row.estimated === 'yes';
  return {
    day,
    kind,
    name,
    source: row.source ?? '',
    status: row.confidence === 'UNCERTAIN' ? 'proposed' : 'official',
    ...(estimated ? { estimated } : {}),
    ...(swapId === undefined ? {} : { swapId }),
    ...(row.half === 'yes' ? { half: true } : {}),
  };
}

/** A swap is named by its day off, `yyyy-MM-dd`; a make-up day's name says which day it pays for. */
function findSwap(kind: 'off' | 'makeup', date: string, name: string): string | undefined {
  const other = /làm bù (?:cho )?(?:ngày nghỉ )?(\d{1,2})\/(\d{1,2})\/(\d{4})/i.exec(name);
  if (other === null) return undefined;
  if (kind === 'off') return date;
  return `${other[3]}-${(other[2] ?? '').padStart(2, '0')}-${(other[1] ?? '').padStart(2, '0')}`;
}

function splitCsvLine(line: string): string[] {
  const cells: string[] = [];
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
  }
  return cells;
}
