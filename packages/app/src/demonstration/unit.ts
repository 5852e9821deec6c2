import type { Channel } from '@dunghen/domain/dossier';
import type { DayNumber } from '@dunghen/domain/time';
import type { Course, CourseEnd } from './course.ts';
import type { UnitPlan } from './plan.ts';
import type { DemonstrationProcedure } from './procedure.ts';
import { limitOf, workingDaysOf } from './procedure.ts';
import { QUARTERS } from './quarters.ts';
import type { Random } from './random.ts';
import { createRandom, seedOf } from './random.ts';
import type { Ground, Wish } from './schedule.ts';
import { findCourse, findRefusal, findStopped } from './schedule.ts';

/** Draws that are made for one course before giving up; the least likely wish needs a few dozen. */
const MOST_DRAWS = 2_000;

/** The courses of all dossiers of a unit that end in a quarter, and of those that stay open and overdue at its end. */
export function coursesOf(
  plan: UnitPlan,
  procedures: readonly DemonstrationProcedure[],
  ground: Ground,
): readonly Course[] {
  const random = createRandom(seedOf(`${plan.agency.id} ${plan.quarter.key}`));
  const draw = (wishOf: () => Wish | undefined, find = findCourse): Course => {
    for (let count = 0; count < MOST_DRAWS; count++) {
      const wish = wishOf();
      const course = wish === undefined ? undefined : find(ground, wish, random);
      if (course !== undefined) return course;
    }
    throw new Error(`no course for ${plan.agency.name} in ${plan.quarter.key}`);
  };
  const times = (count: number, one: () => Course) => Array.from({ length: count }, one);
  const wish = (end: CourseEnd, more: Partial<Wish> = {}) => wishFor(plan, procedures, ground, random, end, more);
  const lists = (share: number) => roundByLot(plan.met * share, random);
  return [
    ...times(plan.met, () => draw(() => metWish(wish, random))),
    ...times(plan.late, () => draw(() => lateWish(plan, wish, random))),
    ...times(plan.openOverdue, () => draw(() => openOverdueWish(plan, wish, ground, random))),
    ...times(lists(plan.quarter.tail), () => draw(() => tailWish(plan, wish, ground, random))),
    ...times(lists(0.006), () => draw(() => longEnough(wish('withdrawn'), 2))),
    ...times(lists(0.004), () => draw(() => longEnough(wish('stopped'), 3), findStopped)),
    ...times(lists(0.012), () => draw(() => wish('refused'), findRefusal)),
  ];
}

type WishMaker = (end: CourseEnd, more?: Partial<Wish>) => Wish;

function wishFor(
  plan: UnitPlan,
  procedures: readonly DemonstrationProcedure[],
  ground: Ground,
  random: Random,
  end: CourseEnd,
  more: Partial<Wish>,
): Wish {
  const procedure = random.findWeighted(procedures, (own) => own.demand);
  if (procedure === undefined) throw new Error(`no procedure for ${plan.agency.name}`);
  const first = ground.workdays.indexFrom(plan.quarter.from);
  const last = ground.workdays.indexFrom(plan.quarter.to) - 1;
  return {
    procedure,
    channel: channelOf(plan, random),
    end,
    endIndex: random.whole(first, last),
    late: false,
    ...more,
  };
}

function channelOf(plan: UnitPlan, random: Random): Channel {
  const online = plan.agency.kind === 'department' ? 0.52 : plan.agency.kind === 'district' ? 0.38 : 0.27;
  if (random.chance(online)) return 'online';
  return random.chance(0.03) ? 'postal' : 'direct';
}

function metWish(wish: WishMaker, random: Random): Wish {
  const made = wish(random.chance(0.009) ? 'rejected' : 'completed');
  const span = workingDaysOf(limitOf(made.procedure));
  const stop = stopFor(made.procedure, span, random);
  const precaution = stop === undefined && span >= 5 && random.chance(0.006) ? { reschedule: 'kept' as const } : {};
  return { ...made, ...(stop === undefined ? precaution : { stop }) };
}

/** Supplements, payments and suspensions, as often as they are met with. */
function stopFor(procedure: DemonstrationProcedure, span: number, random: Random): Wish['stop'] {
  if (span < 2) return undefined;
  if (procedure.payment === 'stops' && random.chance(0.55)) return { kind: 'payment', stopsClock: true };
  if (procedure.payment === 'runs' && random.chance(0.3)) return { kind: 'payment', stopsClock: false };
  if (procedure.field === 'Đất đai' && span >= 5 && random.chance(0.03))
    return { kind: 'suspension', stopsClock: true };
  return random.chance(0.06) ? { kind: 'supplement', stopsClock: true } : undefined;
}

function lateWish(plan: UnitPlan, wish: WishMaker, random: Random): Wish | undefined {
  const { kept, missed } = plan.quarter.apologised;
  const lot = random.fraction();
  const reschedule = lot < kept ? 'kept' : lot < kept + missed ? 'missed' : undefined;
  const stop = random.chance(0.12) ? { kind: 'supplement' as const, stopsClock: true } : undefined;
  const made = longEnough(
    wish('completed', { late: true, dueFrom: dueFromOf(plan) }),
    reschedule === undefined ? 2 : 3,
  );
  if (made === undefined) return undefined;
  return { ...made, ...(reschedule === undefined ? {} : { reschedule }), ...(stop === undefined ? {} : { stop }) };
}

/**
 * What ends late in Q2/2024 was not yet due when Q1/2024 ended, or Q1/2024 would have more open overdue dossiers than
 * were published; the other quarters may inherit theirs.
 */
function dueFromOf(plan: UnitPlan): DayNumber {
  return plan.quarter.key === '2024-Q2' ? plan.quarter.from : plan.quarter.from - 40;
}

/** Taken in before the quarter's end and resolved in time after it. */
function tailWish(plan: UnitPlan, wish: WishMaker, ground: Ground, random: Random): Wish {
  const endIndex = ground.workdays.indexFrom(plan.quarter.to) + random.whole(0, 11);
  return { ...metWish(wish, random), endIndex, acceptedBefore: plan.quarter.to };
}

/** Due in the quarter, resolved in the first weeks of the next. */
function openOverdueWish(plan: UnitPlan, wish: WishMaker, ground: Ground, random: Random): Wish | undefined {
  const next = ground.workdays.indexFrom(plan.quarter.to);
  const endIndex = next + random.whole(0, 14);
  const { from, to } = plan.quarter;
  return longEnough(wish('completed', { late: true, endIndex, dueFrom: from, dueBefore: to }), 2);
}

function longEnough(wish: Wish, leastDays: number): Wish | undefined {
  return workingDaysOf(limitOf(wish.procedure)) >= leastDays ? wish : undefined;
}

function roundByLot(expected: number, random: Random): number {
  return Math.floor(expected) + (random.chance(expected - Math.floor(expected)) ? 1 : 0);
}

/** The quarters of the demonstration by key, for those who show them. */
export const DEMONSTRATION_PERIODS: readonly string[] = QUARTERS.map((quarter) => quarter.key);
