import type { Calendar } from '@dunghen/domain/calendar';
import type { Channel } from '@dunghen/domain/dossier';
import { findLimit, type ProcedureVersion, promisedLimitOf } from '@dunghen/domain/procedure';
import { type DayNumber, getDay } from '@dunghen/domain/time';
import { createRandom, type Random, seedOf } from '../../src/demonstration/random.ts';
import type { Cast, Desk, Officer } from './cast.ts';
import { QUARTER_TO, type StoryQuestion } from './options.ts';

/** What becomes of one dossier if nobody is late; who is late and when follows from the officer. */
export interface Will {
  /** From 1; stands in the dossier itself, so that it is found again. */
  readonly number: number;
  readonly desk: Desk;
  readonly specialist: Officer;
  readonly version: ProcedureVersion;
  readonly caseKey: string | undefined;
  readonly channel: Channel;
  readonly arrivesOn: DayNumber;
  readonly fate: Fate;
  /** Calendar days that the applicant, or the other office, takes for an answer. */
  readonly answerDays: number;
}

export type Fate =
  | 'plain'
  | 'supplement'
  | 'supplement-twice'
  | 'never-supplemented'
  | 'suspended'
  | 'withdrawn'
  | 'rejected'
  | 'refused'
  /** Lies about to the end. */
  | 'forgotten';

const FATES: readonly (readonly [Fate, number])[] = [
  ['plain', 66],
  ['supplement', 12],
  ['supplement-twice', 2],
  ['never-supplemented', 3],
  ['suspended', 4],
  ['withdrawn', 3],
  ['rejected', 3],
  ['refused', 3],
  ['forgotten', 4],
];

/** A row of numbers of its own for each matter, so that none depends on what was drawn before. */
export function drawFor(question: Pick<StoryQuestion, 'seed'>, ...matter: readonly (string | number)[]): Random {
  return createRandom(seedOf([question.seed, ...matter].join('/')));
}

/** All dossiers that are handed in, in order of their numbers: a pure function of the question. */
export function listWills(question: StoryQuestion, cast: Cast, calendar: Calendar): readonly Will[] {
  const days = workingDays(calendar, getDay(question.intakeFrom), QUARTER_TO);
  return Array.from({ length: question.dossiers }, (_, index) => willOf(question, cast, days, index + 1));
}

export function workingDays(calendar: Calendar, from: DayNumber, to: DayNumber): readonly DayNumber[] {
  return Array.from({ length: to - from }, (_, index) => from + index).filter((day) => calendar.isWorkingDay(day));
}

function willOf(question: StoryQuestion, cast: Cast, days: readonly DayNumber[], number: number): Will {
  const random = drawFor(question, 'will', number);
  const desk = random.findWeighted(cast.desks, (one) => (one.procedures.length > 8 ? 2 : 1));
  const version = desk && random.findWeighted(desk.procedures, () => 1);
  const arrivesOn = random.findWeighted(days, () => 1);
  const [drawn = 'plain'] = random.findWeighted(FATES, ([, share]) => share) ?? [];
  if (desk === undefined || version === undefined || arrivesOn === undefined) throw new Error('nothing to draw from');
  const caseKey = random.findWeighted(version.cases, () => 1)?.key;
  const online = random.chance(0.4);
  return {
    number,
    desk,
    specialist: random.pick(desk.specialists),
    version,
    caseKey,
    channel: online ? 'online' : random.chance(0.9) ? 'direct' : 'postal',
    arrivesOn,
    fate: drawn === 'suspended' && isSameDay(version, caseKey) ? 'plain' : drawn,
    answerDays: random.whole(1, 18),
  };
}

/** Nobody suspends what is done while the applicant waits. */
function isSameDay(version: ProcedureVersion, caseKey: string | undefined): boolean {
  const line = findLimit(version, { channel: 'direct', ...(caseKey === undefined ? {} : { caseKey }) });
  return line === undefined || promisedLimitOf(line)?.unit === 'same-day';
}

/** How an officer works: chance to take a dossier up on a day, and how many things are done then. */
export interface Pace {
  readonly chance: number;
  readonly things: number;
}

const PACES: readonly (readonly [Pace, number])[] = [
  [{ chance: 0.95, things: 14 }, 55],
  [{ chance: 0.6, things: 6 }, 30],
  [{ chance: 0.25, things: 4 }, 15],
];

export function paceOf(question: StoryQuestion, officer: Officer): Pace {
  const drawn = drawFor(question, 'pace', officer.id).findWeighted(PACES, ([, share]) => share);
  return drawn?.[0] ?? { chance: 1, things: 14 };
}
