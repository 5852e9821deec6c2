import type { Instant } from '@dunghen/domain/time';
import type { PoolClient } from 'pg';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

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

/** A row that contradicts what is recorded. `row` and `field` together are unique within a file. */
export interface ImportConflict {
  readonly code: string;
  readonly row: number;
  readonly field: string;
  readonly stored: string;
  readonly given: string;
  readonly message: string;
}

export interface StoredImport extends ImportFile, ImportCounts {
  readonly recordedAt: Instant;
}

export async function insertFile(
  client: PoolClient,
  recordedAt: Instant,
  file: ImportFile,
  counts: ImportCounts,
  conflicts: readonly ImportConflict[],
): Promise<void> {
  await client.query(
    `insert into import_file (id, name, sha256, bytes, recorded_at, actor, options, rows, dossiers, events, unchanged, conflicts)
     values ($1, $2, decode($3, 'hex'), $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      file.id,
      file.name,
      file.sha256,
      file.bytes,
      timestampText(recordedAt),
      file.actor ?? null,
      JSON.stringify(file.options ?? {}),
      counts.rows,
      counts.dossiers,
      counts.events,
      counts.unchanged,
      counts.conflicts,
    ],
  );
  await client.query(
    `insert into import_conflict (file_id, row, field, code, stored, given, message)
     select $1, x.row, x.field, x.code, x.stored, x.given, x.message
     from jsonb_to_recordset($2::jsonb) as x (row int, field text, code text, stored text, given text, message text)`,
    [file.id, JSON.stringify(conflicts)],
  );
}

interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly recorded_at: Instant;
  readonly actor: string | null;
  readonly options: Readonly<Record<string, unknown>>;
  readonly rows: number;
  readonly dossiers: number;
  readonly events: number;
  readonly unchanged: number;
  readonly conflicts: number;
}

/** Files loaded with this content (SHA-256 in hexadecimal), newest first; all files where it is not given. */
export async function findImports(db: Executor, sha256?: string): Promise<readonly StoredImport[]> {
  const rows = await db.query<FileRow>(
    `select id, name, encode(sha256, 'hex') as sha256, bytes, recorded_at, actor, options, rows, dossiers, events, unchanged, conflicts
     from import_file where $1::text is null or sha256 = decode($1, 'hex') order by recorded_at desc, id desc`,
    [sha256 ?? null],
  );
  return rows.map(({ recorded_at, actor, ...row }) => ({
    ...row,
    recordedAt: recorded_at,
    ...(actor === null ? {} : { actor }),
  }));
}
