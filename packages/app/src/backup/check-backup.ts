import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import type { Outcome } from '../outcome/index.ts';
import { readManifest, type TableEntry, tablePath } from './manifest.ts';
import type { BackupProgress } from './write-backup.ts';

/** What a check of a backup found. */
export interface CheckedBackup {
  readonly sound: boolean;
  /** Names of what is missing or other than when it was written, the first hundred. */
  readonly faults: readonly string[];
}

const MOST_FAULTS = 100;

/**
 * Reads a backup as a restore would, without a database: every table unpacked and compared with its mark, every content
 * with its hash. Refuses what is no backup at all.
 */
export async function checkBackup(
  folder: string,
  show: (progress: BackupProgress) => void,
): Promise<Outcome<CheckedBackup>> {
  const read = await readManifest(folder);
  if (!read.ok) return read;
  const { tables, files } = read.value;
  const faults: string[] = [];
  for (const [done, table] of tables.entries()) {
    show({ phase: 'tables', name: table.name, done, of: tables.length });
    if (!(await isWhole(folder, table))) faults.push(table.name);
  }
  const contents = await contentsIn(folder);
  for (const [done, { place, name }] of contents.entries()) {
    show({ phase: 'files', name, done, of: files.count });
    if ((await hashOf(createReadStream(place)).catch(nothing)) !== name) faults.push(name);
  }
  if (contents.length !== files.count) faults.push(`${contents.length}/${files.count}`);
  return { ok: true, value: { sound: faults.length === 0, faults: faults.slice(0, MOST_FAULTS) } };
}

async function isWhole(folder: string, { name, sha256 }: TableEntry): Promise<boolean> {
  const found = await hashOf(createReadStream(tablePath(folder, name)), createZstdDecompress()).catch(nothing);
  return found === sha256;
}

/** A file that is missing, or cannot be unpacked, has no hash. */
const nothing = (): undefined => undefined;

async function hashOf(...[first, second]: readonly [NodeJS.ReadableStream, NodeJS.ReadWriteStream?]): Promise<string> {
  const hash = createHash('sha256');
  const end = new Writable({
    write(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done();
    },
  });
  await (second === undefined ? pipeline(first, end) : pipeline(first, second, end));
  return hash.digest('hex');
}

async function contentsIn(folder: string): Promise<readonly { readonly place: string; readonly name: string }[]> {
  const root = path.join(folder, 'files');
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ place: path.join(parentPath, name), name }));
}
