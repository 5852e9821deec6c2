import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ByteRange, FileStore, KeptContent, OpenedFile, StagedFile } from './file-store.ts';
import { placeOf } from './file-store.ts';
import { type Staged, stageContent, sweepStaged } from './staging.ts';
import { storeFault } from './store-fault.ts';
import { verifiedContent } from './verified.ts';

const INCOMING = 'incoming';

/**
 * Contents in a folder: `<root>/ab/cd/<sha256>`. A content is written beside them, brought to disk and moved in at once,
 * so that whoever is killed leaves either the whole of it or nothing; left-overs lie in `incoming` until `sweep`.
 */
export function folderStore(root: string): FileStore {
  const incoming = path.join(root, INCOMING);
  const stage = async (content: AsyncIterable<Uint8Array>, most: number): Promise<StagedFile | 'too-large'> => {
    const staged = await stageContent(incoming, content, most);
    return staged === 'too-large' ? staged : stagedFile(root, staged);
  };
  return Object.freeze({
    kind: 'folder',
    name: root,
    stage,
    async put(content: AsyncIterable<Uint8Array>): Promise<KeptContent> {
      const staged = await stage(content, Number.MAX_SAFE_INTEGER);
      if (staged === 'too-large') throw new Error('no content is that large');
      await staged.keep();
      return { sha256: staged.sha256, bytes: staged.bytes };
    },
    open: (sha256: string, range?: ByteRange) => openContent(root, sha256, range),
    has: async (sha256: string) => (await findSize(pathOf(root, sha256))) !== undefined,
    async remove(sha256: string): Promise<boolean> {
      const target = pathOf(root, sha256);
      if ((await findSize(target)) === undefined) return false;
      await rm(target, { force: true }).catch((error) => storeFault(error, root));
      return true;
    },
    sweep: () => sweepStaged(incoming),
  });
}

const pathOf = (root: string, sha256: string): string => path.join(root, ...placeOf(sha256));

function stagedFile(root: string, staged: Staged): StagedFile {
  return {
    ...staged,
    keep: () => moveIn(root, staged).catch((error) => storeFault(error, root)),
    discard: () => rm(staged.path, { force: true }),
  };
}

async function moveIn(root: string, staged: Staged): Promise<void> {
  const target = pathOf(root, staged.sha256);
  const folder = path.dirname(target);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  // Over one that is there already too: it is the same content, or a damaged one that is whole again from now on.
  await rename(staged.path, target);
  await syncFolder(folder);
  if (made !== undefined) for (const above of [path.dirname(folder), root]) await syncFolder(above);
}

/** Brings a folder's entries to disk, else a name may be lost with the power. */
async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder, and writes their entries with the files.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function findSize(target: string): Promise<number | undefined> {
  const found = await stat(target).catch((error) => (error.code === 'ENOENT' ? undefined : storeFault(error, target)));
  return found?.size;
}

async function openContent(root: string, sha256: string, range?: ByteRange): Promise<OpenedFile | undefined> {
  const place = pathOf(root, sha256);
  const bytes = await findSize(place);
  if (bytes === undefined) return undefined;
  const wanted = { sha256, place, ...(range === undefined ? {} : { range }) };
  return { bytes, content: verifiedContent(createReadStream(place), wanted) };
}
