import type { Calendar } from '../calendar/index.ts';
import { DEFAULT_TERMS } from '../deadline/index.ts';
import type { DossierHistory } from '../dossier/index.ts';
import { type Judgement, judge, PROVINCE_POLICY } from '../judgement/index.ts';
import { DEFAULT_LADDER, type RungKind, rungBands, rungsIn } from '../rung/index.ts';
import { dayOf, formatDay, type Instant } from '../time/index.ts';
import type { Petition } from './petition.ts';
import { type PetitionRule, petitionRuleOn } from './rule.ts';

/** What a petition is judged by: first that it is forwarded or refused, then that it is answered. */
export type PetitionStage = 'classify' | 'answer';

export interface PetitionStanding {
  readonly rule: PetitionRule;
  readonly classify: Judgement;
  /** Absent before it is forwarded. */
  readonly answer?: Judgement;
  /** The stage that is open, or was the last. */
  readonly stage: PetitionStage;
  /** The verdict of that stage; `late` of a petition that was answered in time, but forwarded late, is in `classify`. */
  readonly current: Judgement;
  /** Days of the limit of that stage. */
  readonly days: number;
  /** The rung of the dossiers' ladder on which it stands; absent where it is ended or nothing is near. */
  readonly rung?: RungKind;
}

/** How a petition stands: the dossiers' calendar, clock, judge and rungs, with limits of its own. Pure. */
export function petitionStanding(
  petition: Petition,
  asOf: Instant,
  calendar: Calendar,
  rules?: readonly PetitionRule[],
): PetitionStanding {
  const rule = petitionRuleOn(formatDay(dayOf(petition.receivedAt)), rules);
  const { receivedAt, forwardedAt, refusedAt, answeredAt, simple } = petition;
  const judged = (from: Instant, days: number, end: Instant | undefined) =>
    judge(historyOf(petition, from, days, end), asOf, PROVINCE_POLICY, calendar);
  const classify = judged(receivedAt, rule.classifyDays, refusedAt ?? forwardedAt);
  const answerDays = simple === true ? rule.simpleDays : rule.otherDays;
  const answer = forwardedAt === undefined ? undefined : judged(forwardedAt, answerDays, answeredAt);
  const current = answer ?? classify;
  const stage = answer === undefined ? 'classify' : 'answer';
  const rung = rungOf(current, answer === undefined ? receivedAt : (forwardedAt ?? receivedAt), asOf, calendar);
  return {
    rule,
    classify,
    ...(answer === undefined ? {} : { answer }),
    stage,
    current,
    days: answer === undefined ? rule.classifyDays : answerDays,
    ...(rung === undefined ? {} : { rung }),
  };
}

/** A stage as a dossier of its own, so that clock and judge are the same functions. */
function historyOf(petition: Petition, from: Instant, days: number, end: Instant | undefined): DossierHistory {
  return {
    code: '',
    agencyId: petition.handlingAgencyId ?? '',
    channel: 'direct',
    acceptedAt: { at: from, dateOnly: false },
    limit: { amount: days, unit: 'working-day' },
    terms: DEFAULT_TERMS,
    stops: [],
    reschedules: [],
    ends: end === undefined ? [] : [{ kind: 'completed', moment: { at: end, dateOnly: false } }],
    reopenedAt: [],
  };
}

function rungOf(judgement: Judgement, from: Instant, asOf: Instant, calendar: Calendar): RungKind | undefined {
  const { verdict, dueAt, flags } = judgement;
  if (dueAt === undefined || (verdict !== 'open-in-time' && verdict !== 'open-overdue')) return undefined;
  const soon = flags.includes('due-soon') ? { dueSoonFrom: asOf } : {};
  const facts = { acceptedAt: from, dueAt, ...soon };
  // A petition has no letter of apology.
  return rungsIn(rungBands(calendar, asOf, DEFAULT_LADDER), facts, asOf).find((kind) => kind !== 'apology');
}

/** Late, in either stage: to be explained. */
export function isPetitionLate({ classify, answer }: PetitionStanding): boolean {
  return [classify, answer].some((one) => one?.verdict === 'late' || one?.verdict === 'open-overdue');
}
