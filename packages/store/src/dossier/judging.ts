import type { JudgementPolicy } from '@dunghen/domain/judgement';

/** Compiled calendar of the domain. */
export type JudgingCalendar = object;

/** What a verdict is computed with. */
export interface Judging {
  readonly policy: JudgementPolicy;
  readonly calendar: JudgingCalendar;
}
