/**
 * One line of CSV for a Vietnamese spreadsheet (`;`). Texts that begin with = + - @, a tab or a carriage return get an
 * apostrophe before them, so that no spreadsheet runs them as a formula; numbers stay numbers.
 */
export function csvLine(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`;
}

function csvCell(cell: string | number | boolean | null): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = isFormula(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A plain number is no formula, whatever its sign. */
function isFormula(text: string): boolean {
  return /^(\s*[=+\-@]|[\t\r])/.test(text) && !/^[+-]?\d{1,15}([.,]\d+)?$/.test(text);
}
