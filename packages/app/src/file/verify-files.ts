import { type FileStore, readStoredHashes } from '@dunghen/store/file';
import { StoreRefusal } from '@dunghen/store/server';
import type { AppContext } from '../context/index.ts';

/** A recorded content that is not in the store of files as it was. */
export interface FileFault {
  readonly sha256: string;
  readonly kind: 'missing' | 'changed';
}

export interface VerifiedFiles {
  readonly files: number;
  readonly bytes: number;
  /** The first hundred. */
  readonly faults: readonly FileFault[];
  readonly faultCount: number;
}

const SHOWN = 100;

/**
 * Looks for every content that is recorded in the store of files: for `doctor`, and after a restore. With `read` each is
 * read and its hash compared, else it is only looked for. Undefined where no store was set.
 */
export async function verifyFiles(
  { db, files }: Pick<AppContext, 'db' | 'files'>,
  { read }: { readonly read: boolean },
): Promise<VerifiedFiles | undefined> {
  if (files === undefined) return undefined;
  const faults: FileFault[] = [];
  let [count, total, faultCount] = [0, 0, 0];
  for await (const { sha256, bytes } of readStoredHashes(db)) {
    count += 1;
    total += bytes;
    const kind = await findFault(files.store, sha256, read);
    if (kind === undefined) continue;
    faultCount += 1;
    if (faults.length < SHOWN) faults.push({ sha256, kind });
  }
  return { files: count, bytes: total, faults, faultCount };
}

async function findFault(store: FileStore, sha256: string, read: boolean): Promise<FileFault['kind'] | undefined> {
  if (!read) return (await store.has(sha256)) ? undefined : 'missing';
  const opened = await store.open(sha256);
  if (opened === undefined) return 'missing';
  try {
    for await (const _ of opened.content);
    return undefined;
  } catch (error) {
    if (error instanceof StoreRefusal && error.code === 'file-changed') return 'changed';
    throw error;
  }
}
