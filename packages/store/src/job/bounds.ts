import { timestampText } from '../server/types.ts';

/** An instant as a parameter, with the ends of time as PostgreSQL writes them. */
export function boundText(instant: number): string {
  if (instant === Number.POSITIVE_INFINITY) return 'infinity';
  if (instant === Number.NEGATIVE_INFINITY) return '-infinity';
  return timestampText(instant);
}
