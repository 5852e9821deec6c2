import type { Points } from './rule.ts';

/** Petitions of an agency whose answer fell due in the period, by the register of petitions. */
export interface PetitionAnswers {
  readonly due: number;
  readonly inTime: number;
}

/** Index 8 (article 13): all answered in time 2, at least 90 % of them 1, else 0. Null: none fell due, which says nothing. */
export function petitionPoints({ due, inTime }: PetitionAnswers): Points | null {
  if (due === 0) return null;
  if (inTime >= due) return 2;
  return 10 * inTime >= 9 * due ? 1 : 0;
}
