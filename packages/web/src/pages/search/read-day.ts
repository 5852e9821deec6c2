import { findDay } from '@dunghen/domain/time';

/** "29/3/2024", "29-03-2024" or "29032024" as `yyyy-MM-dd`; undefined where it is no real day. */
export function readDay(text: string): string | undefined {
  const [, ...parts] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$|^(\d{2})(\d{2})(\d{4})$/.exec(text.trim()) ?? [];
  const [day = '', month = '', year = ''] = parts.filter((part) => part !== undefined);
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return findDay(iso) === undefined ? undefined : iso;
}
