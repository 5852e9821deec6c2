import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress } from 'node:zlib';
import { type CopiedTable, type Dump, openDump } from '@dunghen/store/backup';
import { type FileStore, readStoredHashes } from '@dunghen/store/file';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { FORMAT, filePath, folderNameOf, MANIFEST, type Manifest, type TableEntry, tablePath } from './manifest.ts';

/** How far a backup or a restore is. */
export interface BackupProgress {
  readonly phase: 'tables' | 'files';
  readonly name: string;
  readonly done: number;
  readonly of: number;
  /** Of the backup that is being written. */
  readonly folder?: string;
}

export interface WrittenBackup {
  readonly folder: string;
  readonly manifest: Manifest;
}

/**
 * Writes one state of the whole database and the contents that it names into a new folder under `parent`. The server may
 * go on working meanwhile. Refuses (`file-missing`) where a content that a dossier names is not in the store of files.
 */
export async function writeBackup(
  context: AppContext,
  parent: string,
  show: (progress: BackupProgress) => void = () => undefined,
): Promise<Outcome<WrittenBackup>> {
  const { files } = context;
  if (files === undefined) return refuseWithoutFiles();
  const now = context.now();
  const folder = path.join(parent, folderNameOf(now));
  await mkdir(path.join(folder, 'tables'), { recursive: true });
  const dump = await openDump(context.db);
  const tables: TableEntry[] = [];
  try {
    for (const [index, table] of dump.tables.entries()) {
      show({ phase: 'tables', name: table.name, done: index, of: dump.tables.length, folder });
      tables.push(await writeTable(dump, table, folder));
    }
  } finally {
    await dump.close();
  }
  // After the tables: a content is kept before its record, so whatever the tables name is there by now.
  const copied = await copyFiles(context, files.store, folder, show);
  if (!copied.ok) return copied;
  const { schemaVersion, months } = dump;
  const createdAt = new Date(now).toISOString();
  const manifest: Manifest = { format: FORMAT, createdAt, schemaVersion, months, tables, files: copied.value };
  await writeDurably(path.join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`);
  return { ok: true, value: { folder, manifest } };
}

function refuseWithoutFiles(): Outcome<WrittenBackup> {
  const message =
    'Chưa đặt kho tệp (DUNGHEN_FILES), nên không biết các tệp của hồ sơ ở đâu; bản sao lưu sẽ thiếu chúng.';
  return { ok: false, code: 'no-file-store', facts: {}, message };
}

async function writeTable(dump: Dump, table: CopiedTable, folder: string): Promise<TableEntry> {
  const hash = createHash('sha256');
  let rows = 0;
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      // COPY ends each row with a newline; one within a value is written as backslash and n.
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1;
      done(undefined, chunk);
    },
  });
  const target = createWriteStream(tablePath(folder, table.name), { flush: true });
  await pipeline(dump.rowsOf(table), watch, createZstdCompress(), target);
  return { ...table, rows, sha256: hash.digest('hex') };
}

async function copyFiles(
  { db }: AppContext,
  files: FileStore,
  folder: string,
  show: (progress: BackupProgress) => void,
): Promise<Outcome<Manifest['files']>> {
  const [all] = await db.query<{ count: number }>('select count(*) as count from stored_file');
  let count = 0;
  let bytes = 0;
  for await (const { sha256 } of readStoredHashes(db)) {
    show({ phase: 'files', name: sha256, done: count, of: all?.count ?? 0, folder });
    const opened = await files.open(sha256);
    if (opened === undefined) {
      return {
        ok: false,
        code: 'file-missing',
        facts: { sha256 },
        message: `Kho tệp ${files.name} thiếu nội dung ${sha256} mà cơ sở dữ liệu có ghi. Chạy "dunghen doctor" để xem hồ sơ nào dùng tệp này; bản sao lưu chưa hoàn thành.`,
      };
    }
    const target = filePath(folder, sha256);
    await mkdir(path.dirname(target), { recursive: true });
    await pipeline(opened.content, createWriteStream(target, { flush: true }));
    count += 1;
    bytes += opened.bytes;
  }
  return { ok: true, value: { count, bytes } };
}

async function writeDurably(target: string, text: string): Promise<void> {
  const handle = await open(`${target}.tmp`, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${target}.tmp`, target);
}
