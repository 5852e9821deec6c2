import type { DayTables } from './tables.ts';

/**
 * A 53-bit hash of what tables answer, as hexadecimal digits: for cache keys, not against forgery. Two rounds of
 * multiply-and-shift with different constants over all numbers that a question can depend on.
 */
export function fingerprintOf(tables: readonly DayTables[], years: readonly number[], standardDay: number): string {
  let low = 0xde_ad_be_ef;
  let high = 0x41_c6_ce_57;
  const mix = (value: number): void => {
    low = Math.imul(low ^ value, 0x9e_37_79_b1);
    high = Math.imul(high ^ value, 0x5f_35_64_95);
    low ^= high >>> 15;
    high ^= low >>> 13;
  };
  for (const value of [standardDay, years.length, ...years]) mix(value);
  for (const table of tables) {
    mix(table.firstDay);
    table.halvesBefore.forEach(mix);
    table.setOf.forEach((set, index) => {
      const sessions = table.sets[set]?.sessions ?? [];
      if (index === 0 || set !== table.setOf[index - 1])
        for (const { open, close } of sessions) mix(open * 2_048 + close);
      mix(sessions.length);
    });
  }
  const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
  return hex(high).slice(3) + hex(low);
}
