import { quarterOf } from '@dunghen/domain/inspection';
import type { Instant } from '@dunghen/domain/time';
import { newId } from '@dunghen/store/dossier';
import { insertCases } from '@dunghen/store/inspection';
import type { Transaction } from '@dunghen/store/server';

/** A petition that says that a dossier was delayed. Nothing in it tells who sent it. */
export interface DelayPetition {
  /** Key of the dossier that it is about. */
  readonly homeAgencyId: string;
  readonly dossierId: string;
  readonly code: string;
  /** Agency that resolves the dossier. */
  readonly agencyId: string;
  /** Account or name of whom it names. */
  readonly officer?: string;
  readonly petitionId: string;
  readonly receivedAt: Instant;
}

/**
 * Opens a case to inspect for a petition about delay, within the transaction that records the petition; once for each
 * petition. True where the case is new. The conclusion is procedure control's, as of every case.
 */
export async function openPetitionCase(tx: Transaction, petition: DelayPetition, foundAt: Instant): Promise<boolean> {
  const { homeAgencyId, dossierId, code, agencyId, officer, petitionId, receivedAt } = petition;
  const key = `petition/${petitionId}`;
  const added = await insertCases(tx, [
    {
      id: newId(),
      homeAgencyId,
      quarter: quarterOf(receivedAt),
      subjectKey: `${dossierId}/${key}`,
      foundAt,
      finding: {
        kind: 'petition-about-delay',
        key,
        codes: [code],
        agencyId,
        ...(officer === undefined ? {} : { officer }),
        at: receivedAt,
        evidence: [],
      },
    },
  ]);
  return added > 0;
}
