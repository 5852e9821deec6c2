import type { DossierEvent, DossierEventBody } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';
import type { DossierKey } from './record.ts';

/** A row of `dossier_event` as `EVENT_SELECT` reads it. What is in `data` is what was written: no other program writes there. */
export type EventRow = DossierEventBody & {
  readonly seq: number;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly isDateOnly: boolean;
  readonly actorName: string | null;
  readonly sourceFile: string | null;
  readonly sourceRow: number | null;
};

/** Columns of alias `e` under the names of `EventRow`. */
export const EVENT_SELECT = `e.seq, e.type, e.data, e.occurred_at as "occurredAt", e.recorded_at as "recordedAt",
  e.date_only as "isDateOnly", e.actor as "actorName", e.source_file as "sourceFile", e.source_row as "sourceRow"`;

export function eventOf(row: EventRow): DossierEvent {
  const { seq, occurredAt, recordedAt } = row;
  return {
    ...bodyOf(row),
    seq,
    occurredAt,
    recordedAt,
    ...(row.isDateOnly ? { dateOnly: true } : {}),
    ...(row.actorName === null ? {} : { actor: row.actorName }),
    ...(row.sourceFile === null ? {} : { source: { file: row.sourceFile, row: row.sourceRow ?? 0 } }),
  };
}

/** Type and data stay together, as the union of bodies has them. */
function bodyOf(row: EventRow): DossierEventBody {
  const {
    seq: _1,
    occurredAt: _2,
    recordedAt: _3,
    isDateOnly: _4,
    actorName: _5,
    sourceFile: _6,
    sourceRow: _7,
    ...body
  } = row;
  return body;
}

/** Keys of dossiers as three arrays, for `unnest`. */
export function keyArrays(keys: readonly DossierKey[]): readonly [string[], string[], string[]] {
  return [keys.map((key) => key.homeAgencyId), keys.map((key) => key.intakeMonth), keys.map((key) => key.dossierId)];
}
