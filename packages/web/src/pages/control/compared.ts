import { formatDecimal, formatInteger } from '@dunghen/domain/text';
import type { ControlText } from '../../text/control/index.ts';
import type { Trend } from './control-queries.ts';

type Point = Trend['points'][number];

/** The period before the one that is shown, where there is one. */
export const previousOf = (trend: Trend | undefined): Point | undefined => trend?.points.at(-2);

/** "tăng 12 so với Quý IV/2023". */
export function comparedText(
  now: number,
  before: number | undefined,
  period: string | undefined,
  text: ControlText,
): string {
  const room = text.control.room;
  if (before === undefined || period === undefined) return room.notCompared;
  if (now === before) return room.comparedSame(period);
  const difference = formatInteger(Math.abs(now - before));
  return now > before ? room.comparedMore(period, difference) : room.comparedLess(period, difference);
}

/** Rates are compared in percentage points, from the printed figures (spec: report, prose rules). */
export function comparedRateText(
  now: number | null,
  before: number | null | undefined,
  period: string | undefined,
  text: ControlText,
): string {
  const room = text.control.room;
  if (now === null || before === null || before === undefined || period === undefined) return room.notCompared;
  const hundredths = Math.round(now * 100) - Math.round(before * 100);
  if (hundredths === 0) return room.comparedSame(period);
  const points = room.points(formatDecimal(Math.abs(hundredths) / 100, 2));
  return hundredths > 0 ? room.comparedMore(period, points) : room.comparedLess(period, points);
}
