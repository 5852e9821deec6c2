import type { DossierEvent } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';
import type { Database } from '../server/index.ts';
import type { Judging } from './judging.ts';
import type { DossierHead } from './record.ts';

/** A dossier that the store does not have yet. `events` begin with `Registered`, seq 1, 2, 3 … */
export interface NewDossier {
  /** UUID v7 by `newId()`. */
  readonly id: string;
  readonly homeAgencyId: string;
  readonly code: string;
  readonly events: readonly DossierEvent[];
}

export interface ImportFile {
  readonly id: string;
  readonly name: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
  readonly actor?: string;
  /** Choices of the person who loads it: mapping, dueAtMeans, … */
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface ImportCounts {
  readonly rows: number;
  readonly dossiers: number;
  readonly events: number;
  readonly unchanged: number;
  readonly conflicts: number;
}

export interface ImportConflict {
  readonly code: string;
  readonly row: number;
  readonly field: string;
  readonly stored: string;
  readonly given: string;
  readonly message: string;
}

/** One transaction that brings dossiers in. Calls are made one after another and awaited (back-pressure). */
export interface ImportSession {
  /**
   * The instant to put on every event as `recordedAt`: the server's clock, read after the transaction has made itself
   * visible to `waitForOpenTransactions`. Earlier ones are allowed for loading recorded history.
   */
  readonly recordedAt: Instant;
  /** Returns at once while the buffers have room. The code must be new (`code-exists` at the flush otherwise). */
  append(dossier: NewDossier): Promise<void>;
  /** Adds events to a stored dossier; `events` carry on from `head.seq`. */
  appendEvents(head: DossierHead, events: readonly DossierEvent[]): Promise<void>;
  recordFile(file: ImportFile, counts: ImportCounts, conflicts: readonly ImportConflict[]): Promise<void>;
  /** As `findByCodes`, within the session. */
  findByCodes(codes: readonly string[]): Promise<ReadonlyMap<string, DossierHead>>;
  commit(): Promise<{ readonly dossiers: number; readonly events: number }>;
  rollback(): Promise<void>;
}

/** Opens an import. `judging` is what the cached verdicts are made with. */
export async function openImport(db: Database, judging: Judging): Promise<ImportSession> {
  throw new Error(`not yet written: ${db.name} ${judging.policy.id}`);
}
