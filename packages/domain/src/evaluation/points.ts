import type { Timeliness } from '../report/contribution.ts';
import { DOSSIER_INDICES, type DossierIndex, type Points } from './rule.ts';

/** Of one unit or person that took part: whether its own share of the time was kept. */
export interface UnitShare {
  readonly agencyId: string;
  readonly officer?: string;
  readonly timeliness: 'early' | 'on-time' | 'late';
}

/** What is known of one resolved dossier; what nobody recorded is absent, and gives no points and takes none. */
export interface EvaluationFacts {
  readonly timeliness: Timeliness;
  /** Empty: no step with a limit of its own was recorded. */
  readonly units: readonly UnitShare[];
  /** How often the applicant had to be contacted after acceptance. */
  readonly contacts?: number;
  /** How many bodies the applicant had to turn to; nobody records it so far. */
  readonly bodies?: number;
  /** `none`: the applicant was asked, or there is a register, and there was none; `upheld`: one was found right. */
  readonly complaint?: 'none' | 'upheld';
}

/** Points of a dossier by index; null: no data. */
export type DossierPoints = Readonly<Record<DossierIndex, Points | null>>;

/** Circular 01/2018/TT-VPCP, article 13, indices 1, 2, 3, 4 and 7, each 0, 1 or 2. */
export function pointsOf(facts: EvaluationFacts, units = facts.units): DossierPoints {
  return {
    1: timePoints(facts.timeliness),
    2: unitPoints(units),
    3: facts.contacts === undefined ? null : contactPoints(facts.contacts),
    // The scale of index 4 is in no source that was compared: without it nothing is counted (decision 0230).
    4: null,
    7: attitudePoints(facts),
  };
}

/** Index 1: shorter than the limit 2, equal 1, longer 0; without a limit there is nothing to compare. */
function timePoints(timeliness: Timeliness): Points | null {
  switch (timeliness) {
    case 'early':
      return 2;
    case 'on-time':
      return 1;
    case 'late':
      return 0;
    case 'no-due-date':
      return null;
  }
}

/** Index 2: as index 1 of each unit; the dossier has the points of its slowest. */
function unitPoints(units: readonly UnitShare[]): Points | null {
  return units.reduce<Points | null>((worst, unit) => {
    const own = timePoints(unit.timeliness);
    return worst === null || (own !== null && own < worst) ? own : worst;
  }, null);
}

/** Index 3: never 2, once 1, more often 0. Whose fault it was an appeal tells (decision 0231). */
function contactPoints(contacts: number): Points {
  if (contacts === 0) return 2;
  return contacts === 1 ? 1 : 0;
}

/** Index 7: early without a complaint 2, on time without one 1, an upheld complaint 0; a late one fits neither of the first two. */
function attitudePoints({ complaint, timeliness }: EvaluationFacts): Points | null {
  if (complaint === undefined) return null;
  return complaint === 'upheld' ? 0 : timePoints(timeliness);
}

/** Points put right by appeals that were accepted. */
export type PointCorrections = ReadonlyMap<DossierIndex, Points>;

export function withCorrections(points: DossierPoints, corrections: PointCorrections | undefined): DossierPoints {
  if (corrections === undefined || corrections.size === 0) return points;
  const corrected = { ...points };
  for (const index of DOSSIER_INDICES) corrected[index] = corrections.get(index) ?? points[index];
  return corrected;
}

/** What index 9 of an agency is told by. Shares from 0 to 1. */
export interface OnlineFacts {
  readonly dossiers: number;
  readonly online: number;
  readonly lateOnline: number;
}

/**
 * Index 9, as far as dossiers tell: 0 where an online dossier was late or fewer than 15 % came online. Else the share of
 * procedures at level 3–4 decides, which the catalogue does not have: null.
 */
export function onlinePoints({ dossiers, online, lateOnline }: OnlineFacts): Points | null {
  if (dossiers === 0) return null;
  return lateOnline > 0 || online / dossiers < LEAST_ONLINE ? 0 : null;
}

const LEAST_ONLINE = 0.15;
