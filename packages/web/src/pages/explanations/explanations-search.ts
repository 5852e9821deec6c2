import { oneOf, periodKey, type Raw, withoutEmpty } from '../../app/address.ts';

export const STATES = ['open', 'complete', 'returned', 'confirmed'] as const;
export type State = (typeof STATES)[number];

/** What the address of the list of explanations says. */
export interface ExplanationsSearch {
  readonly period?: string;
  readonly state?: State;
}

export const explanationsSearch = (raw: Raw): ExplanationsSearch =>
  withoutEmpty({ period: periodKey(raw.period), state: oneOf(raw.state, STATES) });
