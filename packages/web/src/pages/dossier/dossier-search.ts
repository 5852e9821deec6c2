import { oneOf, type Raw, withoutEmpty, word } from '../../app/address.ts';
import { COMMANDS, type CommandName } from './actions/command-names.ts';

/** What the address of a dossier's page says: the two times of a question about the past, and the form that is open. */
export interface DossierSearch {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly action?: CommandName;
}

export const dossierSearch = (raw: Raw): DossierSearch =>
  withoutEmpty({ asOf: word(raw.asOf), knownAt: word(raw.knownAt), action: oneOf(raw.action, COMMANDS) });
