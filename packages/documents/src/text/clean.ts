/**
 * Text as it may enter any file. Names and notes come from other systems, so they can hold characters that XML 1.0
 * forbids (a DOCX or XLSX with one of them does not open), halves of surrogate pairs, letters with loose diacritics
 * (drawn apart by some programs) and signs that turn the direction of writing (by which a text can be made to show
 * something else than it says).
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(FORBIDDEN, '')
    .normalize('NFC');
}

// C0 and C1 controls except tab and newline (\p{Cc}), direction signs, zero-width marks, non-characters.
const FORBIDDEN = /(?![\t\n])\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu;

const NO_BREAK_SPACE = '\u00a0';

/** Keeps runs of spaces, which stand for room to write in ("ngày      tháng 4"), in formats that would fold them. */
export function keepSpaces(text: string): string {
  return text.replace(/ {2,}/g, (run) => NO_BREAK_SPACE.repeat(run.length));
}

/** A record with every text in it cleaned, however deep. Numbers, booleans and null stay. */
export function cleanDeep<T>(value: T): T;
export function cleanDeep(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map((item) => cleanDeep(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleanDeep(item)]));
}
