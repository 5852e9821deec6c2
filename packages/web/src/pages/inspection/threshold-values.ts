import { formatDecimal, formatInteger } from '@dunghen/domain/text';

/** In the order in which they are shown. */
export const PLACES = [
  'returnDays',
  'bulk.completions',
  'bulk.seconds',
  'quarterEnd.completions',
  'quarterEnd.timesMean',
] as const;

export const thresholdText = (value: number): string =>
  Number.isInteger(value) ? formatInteger(value) : formatDecimal(value, 1);
