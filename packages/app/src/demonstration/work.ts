import type { Agency, AgencyRegister } from '@dunghen/domain/agency';
import type { Calendar } from '@dunghen/domain/calendar';
import type { Draft, Recorded } from './events.ts';
import { findLateReason } from './events.ts';
import { CONSULTED_LATE, RESULT_WAITED } from './phrases.ts';
import { limitOf, workingDaysOf } from './procedure.ts';
import { createRandom, seedOf } from './random.ts';
import { type Appraisal, appraisalsOf, stepsOf } from './steps.ts';

interface Ground {
  readonly calendar: Calendar;
  readonly consultedId: string | undefined;
}

/** How often an opinion is asked for where nothing was held up, of dossiers with two weeks and more. */
const OPINIONS = 0.06;
const LONG_DAYS = 10;

/**
 * The steps of an agency's dossiers: who held them how long. Drawn by a lot of their own, so that everything else of the
 * demonstration is as it was without them.
 */
export function stepsOfAgency(
  { id }: Agency,
  drafts: readonly Draft[],
  { calendar, consultedId }: Ground,
): (draft: Draft) => readonly Recorded[] {
  const random = createRandom(seedOf(`steps ${id}`));
  const reasons = new Map(drafts.map((draft) => [draft.course, findLateReason(draft)] as const));
  const courses = drafts.map(({ course }) => course);
  const appraisals = appraisalsOf(courses, (course) => reasons.get(course) === RESULT_WAITED, calendar, random);
  return ({ code, course, specialist }) => {
    const appraisal = appraisals.get(course);
    if (appraisal === undefined) return [];
    const days = workingDaysOf(limitOf(course.procedure));
    const isConsulted = reasons.get(course) === CONSULTED_LATE || random.chance(chanceOf(appraisal, days));
    return stepsOf(course, appraisal, {
      calendar,
      random,
      specialist,
      ...(isConsulted && consultedId !== undefined
        ? { consulted: { agencyId: consultedId, id: `${code}-y-kien` } }
        : {}),
    });
  };
}

function chanceOf(appraisal: Appraisal, days: number): number {
  if (appraisal === 'overran') return 0;
  if (appraisal === 'just-in-time') return 0.5;
  return days >= LONG_DAYS ? OPINIONS : 0;
}

const DEPARTMENTS = ['so-tai-nguyen-va-moi-truong-2020', 'so-tu-phap-2020'] as const;

/** A commune asks its district, a district and a department another department. */
export function consultedBy({ id, kind, parentId }: Agency, register: AgencyRegister): string | undefined {
  if (kind === 'commune') return parentId;
  return DEPARTMENTS.find((department) => department !== id && register.findById(department) !== undefined);
}
