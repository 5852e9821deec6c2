import type { Indicator } from './indicator.ts';
import { type Counted, scoreOf } from './score.ts';

/**
 * Points that an indicator would gain if `more` of those that cost points counted in it: the score then minus the score
 * now, both by the indicator's own formula. 0 where the whole maximum is reached already, undefined without a formula.
 */
export function gainOf(indicator: Indicator, counted: Counted, more: number): number | undefined {
  const now = scoreOf(indicator, counted);
  const then = scoreOf(indicator, {
    numerator: Math.min(counted.numerator + more, counted.denominator),
    denominator: counted.denominator,
  });
  return 'value' in now && 'value' in then ? then.value - now.value : undefined;
}

/** A part of what costs points: the dossiers of a procedure or of an agency, or one procedure. */
export interface CostingPart<Key> {
  readonly key: Key;
  /** How many of the indicator's denominator are not in its numerator. */
  readonly costing: number;
  readonly of: number;
  readonly gain: number;
}

/** The parts whose change would gain most, the greatest first; parts that gain nothing are left out. */
export function greatestGains<Key>(
  indicator: Indicator,
  whole: Counted,
  parts: readonly { readonly key: Key; readonly counted: Counted }[],
  most: number,
): readonly CostingPart<Key>[] {
  return parts
    .flatMap(({ key, counted }) => {
      const costing = counted.denominator - counted.numerator;
      const gain = costing > 0 ? gainOf(indicator, whole, costing) : undefined;
      return gain === undefined || gain <= 0 ? [] : [{ key, costing, of: counted.denominator, gain }];
    })
    .toSorted((a, b) => b.gain - a.gain || b.costing - a.costing)
    .slice(0, most);
}
