import { formatDecimal } from '@dunghen/domain/text';

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** "1,4 MB": of 1 024, one decimal from KB on. */
export function bytesText(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10));
  return `${formatDecimal(bytes / 1_024 ** power, power === 0 ? 0 : 1)} ${UNITS[power] ?? ''}`;
}
