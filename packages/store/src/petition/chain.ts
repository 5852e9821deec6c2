import { hash } from 'node:crypto';
import type { PetitionEvent } from '@dunghen/domain/petition';
import { canonicalJson } from '../dossier/canonical-json.ts';
import { NO_HASH } from '../dossier/chain.ts';

export interface PetitionKey {
  readonly homeAgencyId: string;
  /** UUID v7. */
  readonly id: string;
}

/**
 * Hash of one event of a petition, 64 hexadecimal digits, over its canonical JSON and the hash of the event before; as
 * of a dossier's events (`hashEvent`), whoever changes one has to compute the rest again.
 */
export function hashPetitionEvent({ homeAgencyId, id }: PetitionKey, event: PetitionEvent, previous: string): string {
  return hash('sha256', canonicalJson({ ...event, homeAgencyId, petitionId: id, previous }), 'hex');
}

/** Hashes of a whole history, in its order. */
export function hashPetitionEvents(key: PetitionKey, events: readonly PetitionEvent[]): readonly string[] {
  let previous = NO_HASH;
  return events.map((event) => {
    previous = hashPetitionEvent(key, event, previous);
    return previous;
  });
}
