import type { Database } from '../server/index.ts';
import type { Judging } from './judging.ts';

export interface ChainFault {
  readonly kind: 'changed' | 'removed' | 'inserted' | 'head-differs' | 'root-differs';
  readonly code?: string;
  readonly dossierId?: string;
  readonly seq?: number;
  /** Vietnamese, for `doctor`. */
  readonly message: string;
}

export interface ChainReport {
  readonly dossiers: number;
  readonly events: number;
  readonly faults: readonly ChainFault[];
}

/** Computes every hash again; finds each changed, removed or inserted event. */
export async function verifyChains(db: Database): Promise<ChainReport> {
  throw new Error(`not yet written: ${db.name}`);
}

/** Writes the root of all heads for a local day (`yyyy-MM-dd`); the same day again returns the stored root. */
export async function sealDay(db: Database, day: string): Promise<{ readonly root: string; readonly heads: number }> {
  throw new Error(`not yet written: ${db.name} ${day}`);
}

export interface RebuildReport {
  readonly dossiers: number;
  /** Rows of the projection that were not what the events say, with the columns that differed. */
  readonly differences: readonly { readonly code: string; readonly columns: readonly string[] }[];
}

/** Makes the projection again from the events, and says what differed. */
export async function rebuild(db: Database, judging: Judging): Promise<RebuildReport> {
  throw new Error(`not yet written: ${db.name} ${judging.policy.id}`);
}
