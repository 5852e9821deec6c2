import type { TimeLimit } from '../deadline/index.ts';
import type { ProcessStep } from './procedure.ts';
import { HOURS_OF_A_DAY } from './reference-limit.ts';

/** The limit of one step of a way through the process. Undefined: it takes none of the limit (share 0). */
export interface StepLimit {
  readonly step: ProcessStep;
  readonly limit?: TimeLimit;
}

/** Half an hour of working time: the smallest part that a share of working days is cut into. */
const PARTS_OF_A_DAY = HOURS_OF_A_DAY * 2;

/**
 * The limits of the steps of one way (`processFor`) under the limit of the dossier. Shares are written for one limit;
 * where the dossier has another (a longer one in difficult areas, say), they grow or shrink alike, so that they add up
 * to it exactly. Working days that are no halves become working hours of an ordinary day of 8; a same-day limit is 8
 * working hours, of which a dossier taken in at noon has fewer left: the dossier's own due date goes before its steps'.
 */
export function stepLimits(route: readonly ProcessStep[], limit: TimeLimit): readonly StepLimit[] {
  const total = route.reduce((sum, { share }) => sum + share, 0);
  const { parts, limitOf } = cutOf(limit);
  let before = 0;
  let reached = 0;
  return route.map((step) => {
    reached += step.share;
    // Rounded where the step ends, not by its length, so that nothing of the whole is lost.
    const end = total === 0 ? 0 : Math.round((parts * reached) / total);
    const own = end - before;
    before = end;
    return own === 0 ? { step } : { step, limit: limitOf(own) };
  });
}

interface Cut {
  /** How many of the smallest parts the whole limit has. */
  readonly parts: number;
  readonly limitOf: (parts: number) => TimeLimit;
}

function cutOf({ amount, unit }: TimeLimit): Cut {
  switch (unit) {
    case 'working-day':
      return { parts: amount * PARTS_OF_A_DAY, limitOf: workingTime };
    case 'same-day':
      return { parts: PARTS_OF_A_DAY, limitOf: (parts) => ({ amount: parts / 2, unit: 'working-hour' }) };
    case 'working-hour':
      return { parts: Math.round(amount * 60), limitOf: (parts) => ({ amount: parts / 60, unit }) };
    case 'calendar-day':
    case 'month':
      return { parts: amount, limitOf: (parts) => ({ amount: parts, unit }) };
  }
}

function workingTime(parts: number): TimeLimit {
  const halves = parts / (PARTS_OF_A_DAY / 2);
  return Number.isInteger(halves)
    ? { amount: halves / 2, unit: 'working-day' }
    : { amount: parts / 2, unit: 'working-hour' };
}
