import { formatDecimal, formatInteger } from '@dunghen/domain/text';
import type { Index766Text } from '../../text/index-766/index.ts';
import type { IndexScore } from './index-queries.ts';

/** "18,80"; scores have two decimals, as the portal prints them. */
export const pointsText = (points: number): string => formatDecimal(Number(points.toFixed(2)), 2);

/** A maximum without decimals where it has none: "20". */
export const maxText = (max: number): string => (Number.isInteger(max) ? formatInteger(max) : pointsText(max));

/** The points, or in words why there are none; never a 0 that nobody scored. */
export function scoreText(score: IndexScore, text: Index766Text): string {
  return score.value === undefined ? text.index766.states[score.state] : pointsText(score.value);
}

/** "+0,15", "−1,20". */
export function changeText(change: number): string {
  const rounded = Number(change.toFixed(2));
  if (rounded === 0) return pointsText(0);
  return `${rounded > 0 ? '+' : '−'}${pointsText(Math.abs(rounded))}`;
}

/** Points to gain: one dossier of thousands gains less than a hundredth. */
export const gainText = (points: number): string => formatDecimal(Number(points.toFixed(4)), 4);
