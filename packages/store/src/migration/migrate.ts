import type { Instant } from '@dunghen/domain/time';
import type { Database } from '../server/index.ts';

export interface MigrationState {
  /** Highest migration applied; 0 on an empty database. */
  readonly version: number;
  /** Highest migration that this program knows. */
  readonly newest: number;
  readonly applied: readonly { readonly version: number; readonly name: string; readonly appliedAt: Instant }[];
  readonly pending: readonly { readonly version: number; readonly name: string }[];
}

/** Brings the schema up to date; safe when several processes do it at once. Throws `StoreRefusal` (`schema-…`). */
export async function migrate(db: Database): Promise<MigrationState> {
  return migrationState(db);
}

/** Which migrations are applied and which wait. */
export async function migrationState(db: Database): Promise<MigrationState> {
  throw new Error(`not yet written: ${db.name}`);
}
