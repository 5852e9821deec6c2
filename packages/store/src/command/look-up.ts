import type { DossierHead } from '../dossier/record.ts';
import type { Database } from '../server/index.ts';
import { loadForCommand } from './load.ts';
import type { CommandKey } from './work.ts';

/** Of nobody; no answer was ever kept under it. */
const NO_KEY: CommandKey = { principalId: '', key: '', requestHash: '' };

/**
 * A dossier with all its events by its code, in one statement that each connection plans once: with a partition for each
 * month, the planning of a statement takes longer than the look-up itself.
 */
export async function lookUpDossier(db: Database, code: string): Promise<DossierHead | undefined> {
  return (await loadForCommand(db, NO_KEY, code)).head;
}
