import { hash } from 'node:crypto';
import type { DossierEvent } from '@dunghen/domain/dossier';
import { canonicalJson } from './canonical-json.ts';
import type { DossierKey } from './record.ts';

/** What the first event of a dossier names as the hash before it. */
export const NO_HASH = '';

/**
 * Hash of one event, 64 hexadecimal digits: SHA-256 over its canonical JSON with the hash of the event before. So
 * whoever changes, removes or inserts an event has to compute the rest of the chain again, and the daily root then differs.
 * `data` is the event's data in canonical JSON, which the caller needs too.
 */
export function hashEvent(key: DossierKey, event: DossierEvent, data: string, previous: string): string {
  const actor = event.actor === undefined ? '' : `"actor":${canonicalJson(event.actor)},`;
  const source =
    event.source === undefined
      ? ''
      : `"source":{"file":${canonicalJson(event.source.file)},"row":${event.source.row}},`;
  // Keys in order, as canonical JSON has them; written out, since this runs for every event of an import.
  const json = `{${actor}"data":${data},"dateOnly":${event.dateOnly === true},"dossierId":"${key.dossierId}","homeAgencyId":${canonicalJson(key.homeAgencyId)},"intakeMonth":"${key.intakeMonth}","occurredAt":${event.occurredAt},"previous":"${previous}","recordedAt":${event.recordedAt},"seq":${event.seq},${source}"type":"${event.type}"}`;
  return hash('sha256', json, 'hex');
}
