import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** A file of `packages/store/migrations`: `0002-dossier.sql`. */
export interface MigrationFile {
  readonly version: number;
  readonly name: string;
  readonly text: string;
  /** SHA-256, 64 hexadecimal digits. */
  readonly checksum: string;
}

const FOLDER = new URL('../../migrations/', import.meta.url);

/** All migrations, in order. */
export function migrationFiles(): readonly MigrationFile[] {
  return readdirSync(FOLDER)
    .filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name))
    .sort()
    .map(readMigration);
}

function readMigration(name: string): MigrationFile {
  // A checkout that turns line ends round is no change of the migration.
  const text = readFileSync(new URL(name, FOLDER), 'utf8').replaceAll('\r\n', '\n');
  const checksum = createHash('sha256').update(text).digest('hex');
  return { version: Number(name.slice(0, 4)), name: name.slice(5, -4), text, checksum };
}
