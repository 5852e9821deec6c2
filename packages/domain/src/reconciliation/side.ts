import type { DossierState } from '../dossier/index.ts';
import { dayOf, MINUTE_MS, type Moment } from '../time/index.ts';

/** The portal's states 1–10 (spec: lifecycle, portal codes). */
export type PortalStatus = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** The portal's code of each of our states; a draft is not on the portal. */
export const STATUS_OF_STATE: Readonly<Record<DossierState, PortalStatus | undefined>> = {
  draft: undefined,
  submitted: 1,
  accepted: 2,
  refused: 3,
  'in-process': 4,
  suspended: 4,
  'awaiting-supplement': 5,
  'awaiting-payment': 6,
  withdrawn: 7,
  rejected: 8,
  stopped: 8,
  completed: 9,
  returned: 10,
};

/** Facts that both sides hold. What is absent is not known, and is compared with nothing. */
export interface Side {
  readonly agencyId?: string;
  readonly procedureCode?: string;
  readonly status?: PortalStatus;
  readonly due?: Moment;
  /** Instant of completion, by which on-time is judged. */
  readonly finish?: Moment;
}

export interface HereSide extends Side {
  readonly agencyId: string;
  /** Resolved late, or open and overdue, as of the run, by the province's policy. */
  readonly late: boolean;
  /** Counts in the figures of the run's period: was there at its beginning, or was accepted in it. */
  readonly inPeriod: boolean;
}

export interface PortalSide extends Side {
  /** The same by portal766; absent where the portal's list does not tell. */
  readonly late?: boolean;
  /** The agency as the portal writes it, where the register does not know it. */
  readonly agencyText?: string;
  readonly supplementRequests?: number;
  /** The portal lists it without a due date; absent where its list has no such column. */
  readonly withoutDue?: boolean;
  /** Further rows of the portal's list with the same code. */
  readonly copies: number;
  readonly lateCopies: number;
  /** The copies are of another dossier (other day, procedure or agency) and not of the same. */
  readonly copiesDiffer: boolean;
}

export interface Pair {
  readonly code: string;
  readonly here?: HereSide;
  readonly there?: PortalSide;
}

/**
 * Whether two moments are one: within a minute, since lists drop the seconds; on one local day where either side knows
 * the day alone.
 */
export function isSameMoment(a: Moment, b: Moment): boolean {
  if (a.dateOnly || b.dateOnly) return dayOf(a.at) === dayOf(b.at);
  return Math.abs(a.at - b.at) < MINUTE_MS;
}

/** One procedure under two spellings: "1.001193" and "1.001193.000.00.00.H18". */
export function isSameProcedure(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}
