import { PETITION_KINDS, PETITION_STATES, type PetitionKind, type PetitionState } from '@dunghen/domain/petition';
import { day, flag, oneOf, type Raw, withoutEmpty, word } from '../../app/address.ts';

export const STANDINGS = ['open', 'due-soon', 'late', 'ended'] as const;
export const SORTS = ['code', 'received', 'kind', 'agency', 'state', 'due'] as const;

/** What the address of the register of petitions says. */
export interface PetitionsSearch {
  readonly q?: string;
  readonly state?: PetitionState;
  readonly kind?: PetitionKind;
  readonly standing?: (typeof STANDINGS)[number];
  readonly agency?: string;
  /** Local days, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  readonly sort?: (typeof SORTS)[number];
  readonly desc?: true;
}

export const petitionsSearch = (raw: Raw): PetitionsSearch =>
  withoutEmpty({
    q: word(raw.q, 200),
    state: oneOf(raw.state, PETITION_STATES),
    kind: oneOf(raw.kind, PETITION_KINDS),
    standing: oneOf(raw.standing, STANDINGS),
    agency: word(raw.agency, 100),
    from: day(raw.from),
    to: day(raw.to),
    sort: oneOf(raw.sort, SORTS),
    desc: flag(raw.desc),
  });
