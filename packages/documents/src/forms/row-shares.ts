import type { FormField } from '@dunghen/domain/form';
import { textWidth } from '../fonts/index.ts';

/** Room to write a short value by hand, in points. */
const BY_HAND = 60;

/** Shares of the width for fields side by side, by what each has to hold; none less than a quarter of an equal part. */
export function rowShares(fields: readonly FormField[], size: number): readonly number[] {
  const widths = fields.map(
    ({ label, value }) => textWidth(`${label} ${value ?? ''}`, size) + (value === undefined ? BY_HAND : 0),
  );
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const least = 1 / (4 * fields.length);
  const shares = widths.map((width) => Math.max(least, width / whole));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}
