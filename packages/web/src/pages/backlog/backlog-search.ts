import { type Raw, withoutEmpty, word } from '../../app/address.ts';

/** What the address of the backlog says. */
export interface BacklogSearch {
  /** Only this agency. */
  readonly agency?: string;
}

export const backlogSearch = (raw: Raw): BacklogSearch => withoutEmpty({ agency: word(raw.agency, 100) });
