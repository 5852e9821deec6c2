/**
 * A number as a Vietnamese office prints it. `decimals` is how many were printed. `none`: a sign for zero or nothing,
 * as it stands in the cell ("-" or blank).
 */
export type PrintedNumber =
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'none'; readonly sign: '-' | '' }
  | { readonly kind: 'unreadable' };

const NONE_DASH: PrintedNumber = { kind: 'none', sign: '-' };
const NONE_BLANK: PrintedNumber = { kind: 'none', sign: '' };
const UNREADABLE: PrintedNumber = { kind: 'unreadable' };

/**
 * Reads "1.065", "3,63", "50", "-" and "". A dot before exactly three digits separates thousands; any other dot is a
 * decimal point, since spreadsheets hand their numbers over that way ("3.63").
 */
export function parseVietnameseNumber(text: string): PrintedNumber {
  const bare = text.replace(/[\s\u00a0]/g, '').replace(/%$/, '');
  if (bare === '') return NONE_BLANK;
  if (/^[-–—−]$/.test(bare)) return NONE_DASH;
  const vietnamese = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(bare);
  if (vietnamese !== null) return numberOf((vietnamese[1] ?? '').replaceAll('.', ''), vietnamese[2]);
  const spreadsheet = /^(\d+)\.(\d+)$/.exec(bare);
  if (spreadsheet !== null) return numberOf(spreadsheet[1] ?? '', spreadsheet[2]);
  return UNREADABLE;
}

function numberOf(whole: string, fraction: string | undefined): PrintedNumber {
  if (fraction === undefined) return { kind: 'number', value: Number(whole), decimals: 0 };
  return { kind: 'number', value: Number(`${whole}.${fraction}`), decimals: fraction.length };
}
