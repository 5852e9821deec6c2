import type { FormField } from '@dunghen/domain/form';
import { textWidth } from '../fonts/index.ts';

/** Room to write a short value by hand, and between two fields, in points. */
const BY_HAND = 60;
const BETWEEN = 14;

/**
 * Shares of the width for fields side by side, by what each has to hold. Where they do not all fit on a line, a short one
 * (a telephone number) stays whole and the long ones share the rest.
 * @param width of all together, in points
 */
export function rowShares(fields: readonly FormField[], width: number, size: number): readonly number[] {
  const needed = fields.map((field) => neededWidth(field, size));
  const whole = sum(needed);
  if (whole <= width) return needed.map((each) => each / whole);
  const equal = width / fields.length;
  const short = needed.map((each) => (each <= equal ? each : 0));
  const long = needed.length - short.filter((each) => each > 0).length;
  const rest = (width - sum(short)) / long;
  return short.map((each) => (each > 0 ? each : rest) / width);
}

function neededWidth({ label, value }: FormField, size: number): number {
  const text = value === undefined ? label : `${label} ${value}`;
  return textWidth(text, size, 'bold') + BETWEEN + (value === undefined ? BY_HAND : 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
