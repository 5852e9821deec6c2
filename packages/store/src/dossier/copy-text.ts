/** One field of COPY's text format. */
export function copyField(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  return SPECIAL.test(value) ? value.replace(ALL_SPECIAL, escapeOf) : value;
}

// NUL is in no text of PostgreSQL; it can only come from a damaged file, and is dropped.
const SPECIAL = /[\\\n\r\t\0]/;
const ALL_SPECIAL = /[\\\n\r\t\0]/g;

function escapeOf(character: string): string {
  switch (character) {
    case '\\':
      return '\\\\';
    case '\n':
      return '\\n';
    case '\r':
      return '\\r';
    case '\t':
      return '\\t';
    default:
      return '';
  }
}

const DAY_MS = 86_400_000;
const TWO_DIGITS = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));
/** Dates come again and again; the few thousand days of a province's dossiers stay well below the bound. */
const MOST_DATES = 100_000;
const dates = new Map<number, string>();

/**
 * An instant in COPY text (ISO 8601, UTC), without a `Date` for each of millions: its `toISOString` is a tenth of the
 * time of an import.
 */
export function copyInstant(instant: number | undefined): string {
  if (instant === undefined) return '\\N';
  if (!Number.isInteger(instant)) return new Date(instant).toISOString();
  const day = Math.floor(instant / DAY_MS);
  const ms = instant - day * DAY_MS;
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const time = `${TWO_DIGITS[Math.floor(minutes / 60)]}:${TWO_DIGITS[minutes % 60]}:${TWO_DIGITS[seconds % 60]}`;
  const fraction = ms % 1000;
  return `${dateText(day)}T${time}${fraction === 0 ? '' : `.${String(fraction).padStart(3, '0')}`}Z`;
}

function dateText(day: number): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  if (dates.size >= MOST_DATES) dates.clear();
  const text = new Date(day * DAY_MS).toISOString().slice(0, -'T00:00:00.000Z'.length);
  dates.set(day, text);
  return text;
}
