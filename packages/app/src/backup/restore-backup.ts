import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { createZstdDecompress } from 'node:zlib';
import { loadTables, refuseUsed } from '@dunghen/store/backup';
import type { FileStore } from '@dunghen/store/file';
import { migrate, migrationState } from '@dunghen/store/migration';
import type { Database } from '@dunghen/store/server';
import type { Outcome } from '../outcome/index.ts';
import { type Manifest, readManifest, type TableEntry, tablePath } from './manifest.ts';
import type { BackupProgress } from './write-backup.ts';

/** A table's rows are others than those that were backed up. */
class DamagedBackup extends Error {
  readonly table: string;
  constructor(table: string) {
    super(`table ${table} of the backup is damaged`);
    this.table = table;
  }
}

/**
 * Fills an empty database and a store of files from a backup, and brings the schema up to date. Refuses a damaged backup
 * (`bad-backup`), one of a newer program (`backup-too-new`); throws `StoreRefusal` where the database is used already.
 * Nothing is stored in the database then.
 */
export async function restoreBackup(
  db: Database,
  files: FileStore,
  folder: string,
  show: (progress: BackupProgress) => void = () => undefined,
): Promise<Outcome<Manifest>> {
  const read = await readManifest(folder);
  if (!read.ok) return read;
  const { schemaVersion, months, tables } = read.value;
  const { newest } = await migrationState(db);
  if (schemaVersion > newest) {
    return {
      ok: false,
      code: 'backup-too-new',
      facts: { schemaVersion, newest },
      message: `Bản sao lưu ở phiên bản lược đồ ${schemaVersion}, chương trình này chỉ biết đến ${newest}. Hãy dùng phiên bản Đúng Hẹn đã tạo bản sao lưu, hoặc mới hơn.`,
    };
  }
  await migrate(db, { upTo: schemaVersion });
  await refuseUsed(db);
  const restored = await restoreFiles(files, folder, read.value, show);
  if (!restored.ok) return restored;
  try {
    let done = 0;
    await loadTables(db, months, tables, (table) => {
      show({ phase: 'tables', name: table.name, done, of: tables.length });
      done += 1;
      const entry = tables.find(({ name }) => name === table.name);
      if (entry === undefined) throw new Error(`no table ${table.name} in the backup`);
      return [createReadStream(tablePath(folder, table.name)), createZstdDecompress(), verify(entry)];
    });
  } catch (error) {
    return refuseDamage(error, folder);
  }
  await migrate(db);
  return read;
}

/** Lets rows through and fails at the end where they are not those of the manifest, so that the COPY is undone. */
function verify(entry: TableEntry): Transform {
  const hash = createHash('sha256');
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(undefined, chunk);
    },
    flush(done) {
      done(hash.digest('hex') === entry.sha256 ? undefined : new DamagedBackup(entry.name));
    },
  });
}

function refuseDamage(error: unknown, folder: string): Outcome<Manifest> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const unreadable = code === 'ENOENT' || (typeof code === 'string' && code.startsWith('ZSTD_'));
  if (!(error instanceof DamagedBackup) && !unreadable) throw error;
  const table = error instanceof DamagedBackup ? error.table : '';
  return {
    ok: false,
    code: 'bad-backup',
    facts: { folder, table },
    message: `Bản sao lưu ${folder} bị hỏng${table === '' ? '' : ` (bảng ${table})`}: dữ liệu không khớp dấu kiểm tra. Chưa có gì được ghi vào cơ sở dữ liệu; hãy dùng bản sao lưu khác.`,
  };
}

async function restoreFiles(
  files: FileStore,
  folder: string,
  { files: { count } }: Manifest,
  show: (progress: BackupProgress) => void,
): Promise<Outcome<number>> {
  const root = path.join(folder, 'files');
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const contents = entries.filter((entry) => entry.isFile());
  let done = 0;
  for (const entry of contents) {
    show({ phase: 'files', name: entry.name, done, of: count });
    const kept = await files.put(createReadStream(path.join(entry.parentPath, entry.name)));
    if (kept.sha256 !== entry.name) return damagedFile(folder, entry.name);
    done += 1;
  }
  return done === count ? { ok: true, value: done } : damagedFile(folder, `${done}/${count}`);
}

function damagedFile(folder: string, name: string): Outcome<number> {
  return {
    ok: false,
    code: 'bad-backup',
    facts: { folder, name },
    message: `Bản sao lưu ${folder} bị hỏng: tệp ${name} thiếu hoặc có nội dung khác. Chưa có gì được ghi vào cơ sở dữ liệu; hãy dùng bản sao lưu khác.`,
  };
}
