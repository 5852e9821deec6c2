import { COMMANDS, type CommandName } from './actions/command-names.ts';

/** What the address of a dossier's page says: the two times of a question about the past, and the form that is open. */
export interface DossierSearch {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly action?: CommandName;
}

export function dossierSearch(raw: Readonly<Record<string, unknown>>): DossierSearch {
  const action = COMMANDS.find((name) => name === raw.action);
  return {
    ...(typeof raw.asOf === 'string' && raw.asOf !== '' ? { asOf: raw.asOf } : {}),
    ...(typeof raw.knownAt === 'string' && raw.knownAt !== '' ? { knownAt: raw.knownAt } : {}),
    ...(action === undefined ? {} : { action }),
  };
}
