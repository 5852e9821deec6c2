import { hash } from 'node:crypto';
import type { DossierEvent } from '@dunghen/domain/dossier';
import { canonicalJson } from './canonical-json.ts';
import type { DossierKey } from './record.ts';

/** What the first event of a dossier names as the hash before it. */
export const NO_HASH = '';

/**
 * What is hashed of an event: its canonical JSON with the hash of the event before, and with that of the audit entry of
 * its command, where it is the last event of one. `data` is the event's data in canonical JSON. `recordedAt` and hashes
 * may be marks, where only the database will know them.
 */
export function eventText(
  key: DossierKey,
  event: Omit<DossierEvent, 'recordedAt' | 'data' | 'type'> & {
    readonly type: string;
    readonly recordedAt: number | string;
  },
  data: string,
  previous: string,
  audit?: string,
): string {
  const actor = event.actor === undefined ? '' : `"actor":${canonicalJson(event.actor)},`;
  const entry = audit === undefined ? '' : `"audit":"${audit}",`;
  const source =
    event.source === undefined
      ? ''
      : `"source":{"file":${canonicalJson(event.source.file)},"row":${event.source.row}},`;
  // Keys in order, as canonical JSON has them; written out, since this runs for every event of an import.
  return `{${actor}${entry}"data":${data},"dateOnly":${event.dateOnly === true},"dossierId":"${key.dossierId}","homeAgencyId":${canonicalJson(key.homeAgencyId)},"intakeMonth":"${key.intakeMonth}","occurredAt":${event.occurredAt},"previous":"${previous}","recordedAt":${event.recordedAt},"seq":${event.seq},${source}"type":"${event.type}"}`;
}

/**
 * Hash of one event, 64 hexadecimal digits. Whoever changes, removes or inserts an event has to compute the rest of the
 * chain again, and the daily root then differs.
 */
export function hashEvent(
  key: DossierKey,
  event: DossierEvent,
  data: string,
  previous: string,
  audit?: string,
): string {
  return hash('sha256', eventText(key, event, data, previous, audit), 'hex');
}
