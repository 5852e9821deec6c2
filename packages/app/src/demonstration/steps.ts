import type { Calendar } from '@dunghen/domain/calendar';
import type { DossierEventBody } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';
import { MINUTE_MS } from '@dunghen/domain/time';
import type { Course } from './course.ts';
import { limitOf, workingDaysOf } from './procedure.ts';
import type { Random } from './random.ts';

/** How the appraisal of a dossier went: as usual, held up beyond the due date, or held up and done just in time. */
export type Appraisal = 'usual' | 'overran' | 'just-in-time' | 'slow';

/** Steps are names, as in what is brought in from other systems: these dossiers have no process of ours. */
const APPRAISAL = 'Thẩm định';
const SIGNING = 'Ký duyệt';

/** Of the limit, that the appraisal may take; what is asked of others is due before. */
const APPRAISAL_SHARE = 0.7;
const OPINION_SHARE = 0.5;
/** Shorter ones are done at one sitting and have no steps worth recording. */
const LEAST_DAYS = 3;
const LEAST_MINUTES = 90;

/** Something of a step that happened, and how long after it was recorded, in milliseconds. */
export interface StepHappening {
  readonly at: Instant;
  readonly body: DossierEventBody;
  readonly recordedAfter: number;
}

/** When work on a dossier could go on, in office minutes: `used` of `limit`, since the last stop of its clock. */
interface Stretch {
  readonly from: Instant;
  readonly used: number;
  readonly limit: number;
}

/** Undefined where a dossier has no steps: refused, ended by the applicant, or too short. */
function stretchOf({ acceptedAt, dueAt, end, stops, procedure }: Course, calendar: Calendar): Stretch | undefined {
  if (acceptedAt === undefined || dueAt === undefined) return undefined;
  if (end.kind !== 'completed' && end.kind !== 'rejected') return undefined;
  if (workingDaysOf(limitOf(procedure)) < LEAST_DAYS) return undefined;
  const from = Math.max(acceptedAt + 2 * MINUTE_MS, ...stops.map(({ to }) => to ?? acceptedAt));
  const used = calendar.officeMinutesBetween(from, end.at);
  const limit = calendar.officeMinutesBetween(from, dueAt);
  return used < LEAST_MINUTES || limit < LEAST_MINUTES ? undefined : { from, used, limit };
}

/** A late dossier of an agency that was held up, and what else lay there: a week that is too full holds several up. */
const JUST_IN_TIME = 0.22;
const SLOW = 0.35;

/**
 * How each appraisal of an agency went. Late dossiers overran, but those that `waitedLater` says waited after it; of what
 * was taken in about the same time and came close to its date, now and then one was held up as well and made it.
 * The figures of the quarters do not depend on it: ends and due dates are given.
 */
export function appraisalsOf(
  courses: readonly Course[],
  waitedLater: (course: Course) => boolean,
  calendar: Calendar,
  random: Random,
): ReadonlyMap<Course, Appraisal> {
  const found = new Map<Course, Appraisal>();
  const near: { readonly course: Course; readonly acceptedAt: Instant }[] = [];
  for (const course of courses) {
    const stretch = stretchOf(course, calendar);
    if (stretch === undefined) continue;
    found.set(course, course.late && !waitedLater(course) ? 'overran' : 'usual');
    const { acceptedAt } = course;
    const isNear = !course.late && stretch.used >= 0.9 * stretch.limit;
    if (isNear && acceptedAt !== undefined) near.push({ course, acceptedAt });
  }
  for (const course of courses) {
    if (found.get(course) !== 'overran') continue;
    for (const [kind, share] of [['just-in-time', JUST_IN_TIME] as const, ['slow', SLOW] as const]) {
      if (!random.chance(share)) continue;
      const neighbour = nearest(near, course.acceptedAt ?? 0, (one) => found.get(one) === 'usual');
      if (neighbour !== undefined) found.set(neighbour, kind);
    }
  }
  return found;
}

function nearest(
  near: readonly { readonly course: Course; readonly acceptedAt: Instant }[],
  at: Instant,
  isFree: (course: Course) => boolean,
): Course | undefined {
  let best: (typeof near)[number] | undefined;
  for (const one of near) {
    const isCloser = best === undefined || Math.abs(one.acceptedAt - at) < Math.abs(best.acceptedAt - at);
    if (isCloser && isFree(one.course)) best = one;
  }
  return best?.course;
}

export interface StepGround {
  readonly calendar: Calendar;
  readonly random: Random;
  readonly specialist: string;
  /** Asked for an opinion; absent where nobody is. */
  readonly consulted?: { readonly agencyId: string; readonly id: string };
}

/** The appraisal and the signature of a dossier, and the opinion that was waited for; the end of the dossier ends the last. */
export function stepsOf(course: Course, appraisal: Appraisal, ground: StepGround): readonly StepHappening[] {
  const { calendar, random, specialist } = ground;
  const { acceptedAt, dueAt } = course;
  const stretch = stretchOf(course, calendar);
  if (acceptedAt === undefined || dueAt === undefined || stretch === undefined) return [];
  const minutes = Math.floor(Math.min(appraisalMinutes(appraisal, stretch, random), stretch.used - 20));
  const after = (count: number): Instant => calendar.addOfficeMinutes(stretch.from, count);
  const at = after(minutes);
  const appraisalDue = calendar.addOfficeMinutes(acceptedAt, Math.round(stretch.limit * APPRAISAL_SHARE));
  const happened = (when: Instant, body: DossierEventBody): StepHappening => ({
    at: when,
    body,
    recordedAfter: random.whole(2, 50) * 1_000,
  });
  const first = { step: APPRAISAL, officer: specialist, dueAt: appraisalDue };
  // Whoever signs is not who answers for the dossier: lists name the specialist to whom it was assigned.
  const second = { step: SIGNING, dueAt: Math.max(dueAt, at) };
  return [
    happened(acceptedAt + 2 * MINUTE_MS, { type: 'StepStarted', data: first }),
    ...opinionOf(ground, stretch, minutes, (count, body) => happened(after(count), body)),
    happened(at, { type: 'StepFinished', data: { step: APPRAISAL } }),
    happened(at + MINUTE_MS, { type: 'StepStarted', data: second }),
  ];
}

/** Office minutes from where work could go on to the end of the appraisal. */
function appraisalMinutes(appraisal: Appraisal, { used, limit }: Stretch, random: Random): number {
  const lot = random.fraction();
  switch (appraisal) {
    case 'usual':
      return Math.min(used, limit) * (0.3 + 0.4 * lot);
    case 'overran':
      return limit + Math.max(0, used - limit) * (0.75 + 0.22 * lot);
    case 'just-in-time':
      return used * (0.95 + 0.04 * lot);
    case 'slow':
      return limit * (0.7 + 0.25 * lot);
  }
}

const OPINION = 'Đề nghị cho ý kiến đối với hồ sơ (nội dung giả định).';
const ANSWER = 'Đã có văn bản trả lời (nội dung giả định).';

function opinionOf(
  { consulted, calendar, random }: StepGround,
  { from, limit }: Stretch,
  appraised: number,
  happened: (count: number, body: DossierEventBody) => StepHappening,
): readonly StepHappening[] {
  if (consulted === undefined) return [];
  const { agencyId, id } = consulted;
  const asked = Math.floor(Math.min(limit * 0.15, appraised * 0.3) * (0.5 + random.fraction()));
  const given = Math.max(asked + 1, Math.floor(appraised * 0.95));
  const dueAt = calendar.addOfficeMinutes(from, Math.max(asked + 1, Math.round(limit * OPINION_SHARE)));
  return [
    happened(asked, { type: 'OpinionAsked', data: { id, agencyId, question: OPINION, dueAt } }),
    happened(given, { type: 'OpinionGiven', data: { id, answer: ANSWER } }),
  ];
}
