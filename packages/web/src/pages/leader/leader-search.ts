import { oneOf, periodKey, type Raw, withoutEmpty } from '../../app/address.ts';

/** What the address of the leader's page says. */
export interface LeaderSearch {
  /** Key of a quarter. */
  readonly period?: string;
  /** Which directives; absent: all. */
  readonly directives?: 'open' | 'overdue' | 'answered';
}

export const leaderSearch = (raw: Raw): LeaderSearch =>
  withoutEmpty({
    period: periodKey(raw.period),
    directives: oneOf(raw.directives, ['open', 'overdue', 'answered']),
  });
