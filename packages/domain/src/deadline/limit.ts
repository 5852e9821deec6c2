import type { Instant } from '../time/index.ts';

/** Units of a time limit (thời hạn giải quyết); spec: time limits. */
export type LimitUnit = 'working-day' | 'working-hour' | 'calendar-day' | 'month' | 'same-day';

/** A time limit. `amount` is in `unit`; working days go in halves; `same-day` has amount 0. */
export interface TimeLimit {
  readonly amount: number;
  readonly unit: LimitUnit;
}

/** `days`: the law's way (Civil Code 2015, articles 147–148). `hours`: office minutes from acceptance. */
export type CountingWay = 'days' | 'hours';

/** Where an acceptance after hours or on a day off counts (spec: `afterHours`). */
export type AfterHours = 'same-day' | 'next-day';

/** What the completion of a supplement does to the limit (Decree 61/2018, article 19.4: restart). */
export type SupplementEffect = 'restart' | 'subtract';

/** Why the clock may stand still. Only a supplement can restart; the others always subtract. */
export type StopKind = 'supplement' | 'payment' | 'suspension';

/** A time during which the dossier waited. Open while `to` is absent. */
export interface Stop {
  readonly kind: StopKind;
  readonly from: Instant;
  readonly to?: Instant;
  /** Payments only: whether the procedure version says that payment stops the clock. Default false. */
  readonly stopsClock?: boolean;
  /** True where only the date is known: the day of the request is used up (it began at the close), … */
  readonly fromDateOnly?: boolean;
  /** … and the day of the end is the day of resumption from its opening. */
  readonly toDateOnly?: boolean;
  /** It ended because the dossier did: what was waited for never came, so that a supplement restarts nothing. */
  readonly endedWithDossier?: boolean;
}

/** A new due date given to the applicant together with an apology (hẹn lại; Decree 61/2018, article 19.9). */
export interface Reschedule {
  /** When it was decided; one decided after the due instant is no due basis. */
  readonly at: Instant;
  /** True where only the date of the decision is known; on the due date itself it is then taken as in time. */
  readonly atDateOnly?: boolean;
  readonly dueAt: Instant;
  /** True where the new due date is known as a date only (close of business then). */
  readonly dateOnly?: boolean;
}

/** What the clock counts with; a dossier keeps the terms of the day it was accepted. */
export interface ClockTerms {
  readonly way: CountingWay;
  readonly afterHours: AfterHours;
  /** Minutes after midnight, local time; 900 is 15:00. */
  readonly sameDayCutoff: number;
  readonly supplementEffect: SupplementEffect;
  /** Working days within which a supplement may be asked, where the province changed those of the rule set. */
  readonly supplementNoticeDays?: number;
}

/** Terms of the law's default: counted in days, 15:00, restart (Decree 61/2018). */
export const DEFAULT_TERMS: ClockTerms = {
  way: 'days',
  afterHours: 'same-day',
  sameDayCutoff: 15 * 60,
  supplementEffect: 'restart',
};
