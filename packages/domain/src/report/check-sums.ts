import { formatInteger, searchKey } from '../text/index.ts';
import type { AnnexRow, PrintedCell } from './annex.ts';
import { countOf, hasFigures } from './check-numbers.ts';
import type { Finding } from './finding.ts';

type SumField = 'total' | 'early' | 'onTime' | 'late';
const FIELDS: readonly SumField[] = ['total', 'early', 'onTime', 'late'];

/**
 * Sums that an annex prints: on a section's or a district's heading the rows under it, on a total row the rows above it.
 * "Toàn tỉnh" holds units that are not listed and has no sum to be checked against.
 */
export function findSumFaults(rows: readonly AnnexRow[]): readonly Finding[] {
  return rows.flatMap((row, index) => {
    if (row.kind === 'unit' || !hasFigures(row)) return [];
    if (row.kind === 'section') return sumFaults(row, [unitsUnder(rows, index, ['section', 'total'])]);
    if (row.kind === 'group') return sumFaults(row, [unitsUnder(rows, index, ['section', 'group', 'total'])]);
    if (/^toan tinh( |$)/.test(searchKey(row.name))) return [];
    return sumFaults(row, [unitsAbove(rows, index, []), unitsAbove(rows, index, ['section', 'total'])]);
  });
}

function unitsUnder(rows: readonly AnnexRow[], index: number, until: readonly AnnexRow['kind'][]): readonly AnnexRow[] {
  const below = rows.slice(index + 1);
  const end = below.findIndex((row) => until.includes(row.kind));
  return below.slice(0, end === -1 ? below.length : end).filter((row) => row.kind === 'unit');
}

function unitsAbove(rows: readonly AnnexRow[], index: number, until: readonly AnnexRow['kind'][]): readonly AnnexRow[] {
  const above = rows.slice(0, index);
  const start = above.findLastIndex((row) => until.includes(row.kind));
  return above.slice(start + 1).filter((row) => row.kind === 'unit');
}

/** A total row may sum the whole list or its own section; it is wrong only where it equals neither. */
function sumFaults(row: AnnexRow, scopes: readonly (readonly AnnexRow[])[]): readonly Finding[] {
  return FIELDS.flatMap((field) => {
    const cell = row[field];
    const printed = countOf(cell);
    if (cell === undefined || cell.text === '' || printed === undefined) return [];
    const sums = scopes.map((units) => sumOf(units.map((unit) => unit[field])));
    const [expected] = sums;
    if (expected === undefined || sums.includes(printed)) return [];
    return [
      { kind: 'section-sum', row: row.row, agency: row.name, printed: cell.text, expected: formatInteger(expected) },
    ];
  });
}

export function sumOf(cells: readonly (PrintedCell | undefined)[]): number {
  return cells.reduce((sum, cell) => sum + (countOf(cell) ?? 0), 0);
}
