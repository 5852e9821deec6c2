import type { Cell, DataTable } from '@dunghen/domain/publication';

/** As spreadsheets take it for one: after blanks too, and in full-width signs. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** RFC 4180 with a byte order mark, so that spreadsheets read Vietnamese; nothing in a cell can pass for a formula. */
export function csvOf({ columns, rows }: DataTable): string {
  const cell = (value: Cell): string => {
    if (value === null) return '';
    const text = String(value);
    const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Records by the names of the columns. */
export function jsonOf({ columns, rows }: DataTable): string {
  const records = rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null])));
  return `${JSON.stringify(records, null, 1)}\n`;
}
