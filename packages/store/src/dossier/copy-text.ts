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

/** An instant in COPY text; `timestampText` without a `Date` for each of millions. */
export function copyInstant(instant: number | undefined): string {
  if (instant === undefined) return '\\N';
  return new Date(instant).toISOString();
}
