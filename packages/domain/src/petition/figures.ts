import { DISSATISFIED_UP_TO } from '../index-766/dossier-counts.ts';
import type { Judgement } from '../judgement/index.ts';
import type { Instant } from '../time/index.ts';
import type { PetitionStanding } from './clock.ts';
import { isAboutConduct } from './kind.ts';
import type { Petition } from './petition.ts';

/** A petition with how it stood at the end of what is counted. */
export interface CountedPetition {
  readonly petition: Petition;
  readonly standing: PetitionStanding;
}

/** What of petitions is counted in a period: those open at its start, and those received in it. */
export interface PetitionFigures {
  readonly carriedOver: number;
  readonly received: number;
  readonly refused: number;
  readonly answeredInTime: number;
  readonly answeredLate: number;
  readonly openInTime: number;
  readonly openOverdue: number;
  readonly conduct: number;
  readonly published: number;
  readonly rated: number;
  readonly dissatisfied: number;
}

export const NO_PETITIONS: PetitionFigures = {
  carriedOver: 0,
  received: 0,
  refused: 0,
  answeredInTime: 0,
  answeredLate: 0,
  openInTime: 0,
  openOverdue: 0,
  conduct: 0,
  published: 0,
  rated: 0,
  dissatisfied: 0,
};

/** Whether a petition counts in [from, to): received before its end, and not ended before its start. */
export function countsIn(petition: Petition, { from, to }: { readonly from: Instant; readonly to: Instant }): boolean {
  const end = endOf(petition);
  return petition.receivedAt < to && (end === undefined || end >= from);
}

const endOf = ({ answeredAt, refusedAt }: Petition): Instant | undefined => refusedAt ?? answeredAt;

/** How a petition counts as a whole: late where it was forwarded late or answered late. */
export type PetitionOutcome = 'refused' | 'answeredInTime' | 'answeredLate' | 'openInTime' | 'openOverdue';

export function outcomeOf({ petition, standing: { classify, answer } }: CountedPetition): PetitionOutcome {
  if (petition.refusedAt !== undefined) return 'refused';
  const isLate = [classify, answer].some((one) => one !== undefined && LATE.includes(one.verdict));
  if (petition.answeredAt !== undefined) return isLate ? 'answeredLate' : 'answeredInTime';
  return isLate ? 'openOverdue' : 'openInTime';
}

const LATE: readonly Judgement['verdict'][] = ['late', 'open-overdue'];

type Counting = { -readonly [K in keyof PetitionFigures]: PetitionFigures[K] };

/** Sums of petitions that count in the period that began at `from`. */
export function petitionFigures(all: readonly CountedPetition[], from: Instant): PetitionFigures {
  const sum: Counting = { ...NO_PETITIONS };
  for (const one of all) {
    const { receivedAt, kind, publication, score } = one.petition;
    sum[outcomeOf(one)]++;
    sum[receivedAt >= from ? 'received' : 'carriedOver']++;
    if (isAboutConduct(kind)) sum.conduct++;
    if (publication !== undefined) sum.published++;
    if (score !== undefined) sum.rated++;
    if (score !== undefined && score <= DISSATISFIED_UP_TO) sum.dissatisfied++;
  }
  return sum;
}

/**
 * Our own numbers for index 766, 5.2 and 5.3 (decision 0242): what was refused is none; in time is what was answered in
 * time or is open in time. Of the answered, who said nothing did not complain, as with dossiers (decision 0201).
 */
export function petitionCounts(figures: PetitionFigures): {
  readonly petitions: number;
  readonly 'petitions-on-time': number;
  readonly 'petitions-satisfied': number;
} {
  const { answeredInTime, answeredLate, openInTime, openOverdue, dissatisfied } = figures;
  return {
    petitions: answeredInTime + answeredLate + openInTime + openOverdue,
    'petitions-on-time': answeredInTime + openInTime,
    'petitions-satisfied': answeredInTime + answeredLate + openInTime + openOverdue - dissatisfied,
  };
}
