import { formatInteger, percentOf, percentText } from '../text/index.ts';
import type { AnnexRow, PrintedCell } from './annex.ts';
import type { Finding } from './finding.ts';

/** A whole number as printed; a sign for zero counts as 0, and so does an empty cell. Undefined: not readable. */
export function countOf(cell: PrintedCell | undefined): number | undefined {
  if (cell === undefined || cell.number.kind === 'none') return 0;
  return cell.number.kind === 'number' && cell.number.decimals === 0 ? cell.number.value : undefined;
}

/** Faults of one row by itself: unreadable numbers, total and rate. Headings without figures have none. */
export function findNumberFaults(rows: readonly AnnexRow[]): readonly Finding[] {
  return rows.filter(hasFigures).flatMap((row) => {
    const unreadable = unreadableFaults(row);
    return unreadable.length > 0 ? unreadable : [...totalFaults(row), ...rateFaults(row)];
  });
}

/** Whether a row carries figures; headings may, as sums of what stands under them. */
export function hasFigures(row: AnnexRow): boolean {
  return row.total.text !== '' || row.late.text !== '';
}

function unreadableFaults(row: AnnexRow): readonly Finding[] {
  const counts = [row.total, row.early, row.onTime, row.late].filter((cell) => cell !== undefined);
  const bad = [
    ...counts.filter((cell) => countOf(cell) === undefined),
    ...(row.rate?.number.kind === 'unreadable' ? [row.rate] : []),
  ];
  return bad.map((cell) => fault('unreadable-number', row, cell.text, ''));
}

function totalFaults(row: AnnexRow): readonly Finding[] {
  if (row.onTime === undefined) return [];
  const total = countOf(row.total) ?? 0;
  const sum = (countOf(row.early) ?? 0) + (countOf(row.onTime) ?? 0) + (countOf(row.late) ?? 0);
  return total === sum ? [] : [fault('total', row, row.total.text, formatInteger(sum))];
}

/** A rate is checked at the number of decimals that it is printed with (spec: check). */
function rateFaults(row: AnnexRow): readonly Finding[] {
  const total = countOf(row.total) ?? 0;
  const late = countOf(row.late) ?? 0;
  if (row.rate === undefined) return [];
  if (row.rate.number.kind !== 'number') {
    // Headings and sums may go without a rate.
    if (late === 0 || row.kind !== 'unit') return [];
    return [fault('rate', row, row.rate.text, percentText(late, total, 2) ?? '')];
  }
  // A spreadsheet may hand over a computed rate with all its digits; beyond six there is nothing to check.
  const decimals = Math.min(row.rate.number.decimals, 6);
  const expected = percentText(late, total, decimals) ?? '';
  const isRight = percentOf(late, total, decimals) === Number(row.rate.number.value.toFixed(decimals));
  return isRight ? [] : [fault('rate', row, row.rate.text.replace(/\s*%$/, ''), expected)];
}

/** One finding each where rates have differing decimals, or zero has differing signs (spec: annex). */
export function findUniformityFaults(rows: readonly AnnexRow[]): readonly Finding[] {
  const figures = rows.filter(hasFigures);
  const decimals = figures.flatMap((row) => rateDecimalsOf(row));
  const signs = figures.flatMap((row) => zeroSignsOf(row));
  return [...notUniform('rate-decimals', decimals), ...notUniform('zero-sign', signs)];
}

function rateDecimalsOf(row: AnnexRow): readonly string[] {
  const isZero = countOf(row.late) === 0;
  return row.rate?.number.kind === 'number' && !isZero ? [String(row.rate.number.decimals)] : [];
}

/** How the row prints zero late dossiers and a rate of zero. Where nothing was resolved there is no rate to print. */
function zeroSignsOf(row: AnnexRow): readonly string[] {
  if (row.kind !== 'unit') return [];
  const late = countOf(row.late) === 0 ? [signOf(row.late)] : [];
  const hasZeroRate = row.rate !== undefined && countOf(row.late) === 0 && countOf(row.total) !== 0;
  const rate = hasZeroRate ? [signOf(row.rate)] : [];
  return [...late, ...rate];
}

function signOf(cell: PrintedCell): string {
  switch (cell.number.kind) {
    case 'none':
      return cell.number.sign === '' ? '(trống)' : cell.number.sign;
    case 'number':
      return cell.number.value === 0 ? '0' : cell.text;
    case 'unreadable':
      return cell.text;
  }
}

/** The most frequent form is the one to be expected; of equally frequent ones the first printed. */
function notUniform(kind: Finding['kind'], forms: readonly string[]): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  if (counts.size < 2) return [];
  const [usual = ''] = [...counts].toSorted(([, a], [, b]) => b - a).map(([form]) => form);
  const printed = [...counts.keys()].toSorted((a, b) => (a < b ? -1 : 1)).join('; ');
  return [{ kind, row: null, agency: null, printed, expected: usual }];
}

function fault(kind: Finding['kind'], row: AnnexRow, printed: string, expected: string): Finding {
  return { kind, row: row.row, agency: row.name, printed, expected };
}
