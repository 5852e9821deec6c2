import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';

export type CatalogueKind = 'agency' | 'calendar-day' | 'rule-set' | 'setting' | 'portal-fact';

/** One row of a catalogue. A newer record with the same kind, id and `validFrom` replaces it; `data` null takes it away. */
export interface CatalogueRecord {
  readonly kind: CatalogueKind;
  readonly id: string;
  /** Local date `yyyy-MM-dd` from which it holds. */
  readonly validFrom: string;
  readonly recordedAt: Instant;
  readonly data: Readonly<Record<string, unknown>> | null;
  /** Where it comes from: decision, file, person. */
  readonly source: string;
}

/** Adds records; nothing is ever changed. The same record again (kind, id, validFrom, data) changes nothing. */
export async function recordCatalogue(db: Executor, records: readonly CatalogueRecord[]): Promise<number> {
  throw new Error(`not yet written: ${typeof db} ${records.length}`);
}

/** The catalogue as it was known at `knownAt`, in order of id and `validFrom`; rows taken away are left out. */
export async function readCatalogue(
  db: Executor,
  kind: CatalogueKind,
  knownAt: Instant,
): Promise<readonly CatalogueRecord[]> {
  throw new Error(`not yet written: ${typeof db} ${kind} ${knownAt}`);
}
