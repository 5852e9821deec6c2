import { type DossierKey, type Judging, newId, openImport } from '../src/dossier/index.ts';
import type { Database } from '../src/server/index.ts';
import type { RandomDossier } from './random-dossiers.ts';

/** Loads dossiers in one import, and gives their ids in the same order. */
export async function load(
  db: Database,
  judging: Judging,
  dossiers: readonly RandomDossier[],
): Promise<readonly DossierKey['dossierId'][]> {
  const session = await openImport(db, judging);
  const ids: string[] = [];
  for (const { homeAgencyId, events } of dossiers) {
    const id = newId();
    ids.push(id);
    await session.append({ id, homeAgencyId, code: codeOf({ homeAgencyId, events }), events });
  }
  await session.commit();
  return ids;
}

export function codeOf(dossier: RandomDossier): string {
  const first = dossier.events[0];
  return first?.type === 'Registered' ? first.data.code : '';
}
