import type { StoredFile } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';

/** Key of a dossier as far as files need it. */
export interface FileOwner {
  readonly homeAgencyId: string;
  readonly dossierId: string;
}

export type FilePurpose = 'part' | 'result';

/** A dossier's use of a content; the only way to it. */
export interface FileUse extends StoredFile {
  /** UUID v7 by `newId()`. */
  readonly id: string;
  readonly purpose: FilePurpose;
  readonly recordedAt: Instant;
  readonly actor: string;
}

export interface NewFileUse extends FileOwner, StoredFile {
  readonly id: string;
  readonly purpose: FilePurpose;
  readonly actor: string;
  readonly keptIn: 'folder' | 's3';
  /** What all files of the dossier together may have, bytes. */
  readonly mostBytes: number;
}

const SELECT = `id, encode(sha256, 'hex') as sha256, purpose, name, content_type as "contentType", bytes,
  date_trunc('milliseconds', recorded_at) as "recordedAt", actor`;

/**
 * Records that a dossier uses a content, which is in the store of files by now. The same content, purpose and name again
 * gives the use that is there; 'dossier-full' where the dossier's files would have more than `mostBytes`. Needs a
 * transaction: uploads to one dossier at once wait for each other, so that none slips past the limit.
 */
export async function recordFileUse(tx: Executor, use: NewFileUse): Promise<FileUse | 'dossier-full'> {
  await tx.query('select from dossier where home_agency_id = $1 and dossier_id = $2 for update', [
    use.homeAgencyId,
    use.dossierId,
  ]);
  const there = await tx.query<FileUse>(
    `select ${SELECT} from file_use
     where home_agency_id = $1 and dossier_id = $2 and sha256 = decode($3, 'hex') and purpose = $4 and name = $5`,
    [use.homeAgencyId, use.dossierId, use.sha256, use.purpose, use.name],
  );
  if (there[0] !== undefined) return there[0];
  if ((await sumFileUses(tx, use)) + use.bytes > use.mostBytes) return 'dossier-full';
  return insertUse(tx, use);
}

async function insertUse(tx: Executor, use: NewFileUse): Promise<FileUse> {
  await tx.query(
    `insert into stored_file (sha256, bytes, content_type, kept_in, recorded_at)
     values (decode($1, 'hex'), $2, $3, $4, clock_timestamp()) on conflict do nothing`,
    [use.sha256, use.bytes, use.contentType, use.keptIn],
  );
  const rows = await tx.query<FileUse>(
    `insert into file_use (home_agency_id, dossier_id, id, sha256, purpose, name, content_type, bytes, recorded_at, actor)
     values ($1, $2, $3, decode($4, 'hex'), $5, $6, $7, $8, clock_timestamp(), $9) returning ${SELECT}`,
    [use.homeAgencyId, use.dossierId, use.id, use.sha256, use.purpose, use.name, use.contentType, use.bytes, use.actor],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('an insert gives its row');
  return row;
}

/** The newest use of a content by a dossier, for a purpose where one is named; undefined where it does not use it. */
export async function findFileUse(
  db: Executor,
  owner: FileOwner,
  sha256: string,
  purpose?: FilePurpose,
): Promise<FileUse | undefined> {
  const rows = await db.query<FileUse>(
    `select ${SELECT} from file_use
     where home_agency_id = $1 and dossier_id = $2 and sha256 = decode($3, 'hex') and ($4::text is null or purpose = $4)
     order by recorded_at desc, id desc limit 1`,
    [owner.homeAgencyId, owner.dossierId, sha256, purpose ?? null],
  );
  return rows[0];
}

/** In the order in which they came. */
export function listFileUses(db: Executor, owner: FileOwner): Promise<readonly FileUse[]> {
  return db.query<FileUse>(
    `select ${SELECT} from file_use where home_agency_id = $1 and dossier_id = $2 order by recorded_at, id`,
    [owner.homeAgencyId, owner.dossierId],
  );
}

/** Hashes of all contents that are recorded, in pages by hash: for `doctor` and for copying the store elsewhere. */
export async function* readStoredHashes(
  db: Executor,
): AsyncGenerator<{ readonly sha256: string; readonly bytes: number }> {
  let after = '';
  for (;;) {
    const rows = await db.query<{ sha256: string; bytes: number }>(
      `select encode(sha256, 'hex') as sha256, bytes from stored_file where sha256 > decode($1, 'hex') order by stored_file.sha256 limit 1000`,
      [after],
    );
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < 1000) return;
    after = last.sha256;
  }
}

/** Bytes of all files that a dossier uses. */
export async function sumFileUses(db: Executor, owner: FileOwner): Promise<number> {
  const rows = await db.query<{ bytes: number }>(
    'select coalesce(sum(bytes), 0)::bigint as bytes from file_use where home_agency_id = $1 and dossier_id = $2',
    [owner.homeAgencyId, owner.dossierId],
  );
  return rows[0]?.bytes ?? 0;
}
