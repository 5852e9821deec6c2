import { type Raw, withoutEmpty, word } from '../../app/address.ts';

/** What the address of a small unit's page says. */
export interface CommuneSearch {
  /** One of one's own agencies. */
  readonly agency?: string;
  /** Code of the dossier that is being answered for. */
  readonly answer?: string;
}

export const communeSearch = (raw: Raw): CommuneSearch =>
  withoutEmpty({ agency: word(raw.agency), answer: word(raw.answer) });
