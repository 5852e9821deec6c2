import { flag, oneOf, periodKey, type Raw, withoutEmpty, word } from '../../app/address.ts';

export const KINDS = ['figures', 'ranking', 'apologies'] as const;
export type Kind = (typeof KINDS)[number];

export const STATES = ['proposed', 'approved', 'published', 'corrected', 'declined', 'withdrawn'] as const;
export type State = (typeof STATES)[number];

/** What the address of the list of publications says. */
export interface PublicationsSearch {
  readonly kind?: Kind;
  readonly state?: State;
  readonly period?: string;
  readonly sort?: string;
  readonly desc?: boolean;
}

export const publicationsSearch = (raw: Raw): PublicationsSearch =>
  withoutEmpty({
    kind: oneOf(raw.kind, KINDS),
    state: oneOf(raw.state, STATES),
    period: periodKey(raw.period),
    sort: word(raw.sort, 20),
    desc: flag(raw.desc),
  });
