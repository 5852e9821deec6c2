/** What the address of the leader's page says. */
export interface LeaderSearch {
  /** Key of a quarter. */
  readonly period?: string;
  /** Which directives; absent: all. */
  readonly directives?: 'open' | 'overdue' | 'answered';
}

export function leaderSearch(raw: Readonly<Record<string, unknown>>): LeaderSearch {
  const { period, directives } = raw;
  const state = (['open', 'overdue', 'answered'] as const).find((one) => one === directives);
  return {
    ...(typeof period === 'string' && period !== '' ? { period } : {}),
    ...(state === undefined ? {} : { directives: state }),
  };
}
