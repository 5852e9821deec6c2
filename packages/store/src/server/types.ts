import pg from 'pg';

/**
 * PostgreSQL's values as the program wants them: int8 as number (counts and milliseconds stay below 2^53), timestamptz
 * as milliseconds, dates as `yyyy-MM-dd` text (a `Date` would drag the process's time zone in).
 */
const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.TIMESTAMPTZ, parseTimestamp],
  [pg.types.builtins.DATE, String],
]);

export const TYPES: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const parser = format === 'binary' ? undefined : PARSERS.get(oid);
    return parser ?? pg.types.getTypeParser(oid, format ?? 'text');
  },
};

/**
 * `2024-01-15 03:00:00.123+00` in ms since 1970. Our sessions are in UTC; a URL with options of its own may make them
 * others, so any offset (`+07`, `+05:30`) is read.
 */
export function parseTimestamp(text: string): number {
  if (text === 'infinity') return Number.POSITIVE_INFINITY;
  if (text === '-infinity') return Number.NEGATIVE_INFINITY;
  const offset = /[+-]\d\d$/.test(text) ? ':00' : '';
  return Date.parse(`${text.slice(0, 10)}T${text.slice(11)}${offset}`);
}

/** An instant as a parameter or in COPY text. */
export function timestampText(instant: number): string {
  return new Date(instant).toISOString();
}
