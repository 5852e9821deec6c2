import type { DossierEvent } from '@dunghen/domain/dossier';
import { copyField, copyInstant } from './copy-text.ts';
import type { DossierKey } from './record.ts';

/** Columns of the table `dossier_event` in the order of `eventLine`. */
export const EVENT_COLUMNS = [
  'home_agency_id',
  'intake_month',
  'dossier_id',
  'seq',
  'type',
  'occurred_at',
  'date_only',
  'recorded_at',
  'actor',
  'source_file',
  'source_row',
  'data',
  'hash',
  'audit_hash',
] as const;

/** One row of `dossier_event` in COPY's text format, with its line end. `data` is canonical JSON, `hash` hexadecimal. What is copied was written by no command. */
export function eventLine(key: DossierKey, event: DossierEvent, data: string, hash: string): string {
  return `${copyField(key.homeAgencyId)}\t${key.intakeMonth}\t${key.dossierId}\t${event.seq}\t${event.type}\t${copyInstant(event.occurredAt)}\t${event.dateOnly === true ? 't' : 'f'}\t${copyInstant(event.recordedAt)}\t${copyField(event.actor)}\t${copyField(event.source?.file)}\t${copyField(event.source?.row)}\t${copyField(data)}\t\\\\x${hash}\t\\N\n`;
}
