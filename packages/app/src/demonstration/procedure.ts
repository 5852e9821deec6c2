import type { TimeLimit } from '@dunghen/domain/deadline';

/** A procedure as the demonstration needs it (`data/procedures/*.json`). */
export interface DemonstrationProcedure {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly level: 'province' | 'district' | 'commune';
  /** Ids of the departments that resolve it; provincial procedures only. */
  readonly agencies?: readonly string[];
  readonly legalLimit: TimeLimit;
  /** The limit that the province promises instead, where it shortened it. */
  readonly promisedLimit?: TimeLimit;
  /** `stops`: the time of paying does not count in the limit; `runs`: a fee is due, the clock goes on. */
  readonly payment?: 'stops' | 'runs';
  readonly applicant?: 'organisation';
  /** How often it is asked for, against the others of the same agency. */
  readonly demand: number;
}

/** The limit on the receipt. */
export function limitOf(procedure: DemonstrationProcedure): TimeLimit {
  return procedure.promisedLimit ?? procedure.legalLimit;
}

/** About how many working days the limit is; 0 for the same day. */
export function workingDaysOf(limit: TimeLimit): number {
  switch (limit.unit) {
    case 'same-day':
      return 0;
    case 'working-day':
      return Math.floor(limit.amount);
    case 'working-hour':
      return Math.floor(limit.amount / 8);
    case 'calendar-day':
      return Math.floor((limit.amount * 5) / 7);
    case 'month':
      return limit.amount * 21;
  }
}
