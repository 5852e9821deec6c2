import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { KeptContent } from './file-store.ts';
import { storeFault } from './store-fault.ts';

/** Staged files older than this are left-overs whoever made them: no upload takes a day. */
const LONGEST_UPLOAD_MS = 24 * 3_600_000;

/** Tells this process's staged files from those of an earlier one with the same id, as in a container. */
const TOKEN = randomBytes(6).toString('hex');
const HOST = createHash('sha256').update(os.hostname()).digest('hex').slice(0, 8);

export interface Staged extends KeptContent {
  readonly path: string;
}

/**
 * Writes a content to a new file of `folder`, on disk when this returns. 'too-large' as soon as it has more than `most`
 * bytes; nothing is left behind then, nor where the content itself breaks off with an error.
 */
export async function stageContent(
  folder: string,
  content: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Staged | 'too-large'> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error) => storeFault(error, folder));
  const target = path.join(folder, `${HOST}-${process.pid}-${TOKEN}-${randomBytes(8).toString('hex')}`);
  const file = await open(target, 'wx', 0o600).catch((error) => storeFault(error, folder));
  let staged: Staged | undefined;
  try {
    const kept = await copyInto(file, content, most, folder);
    if (kept === 'too-large') return 'too-large';
    staged = { ...kept, path: target };
    return staged;
  } finally {
    await file.close();
    if (staged === undefined) await rm(target, { force: true });
  }
}

async function copyInto(
  file: FileHandle,
  content: AsyncIterable<Uint8Array>,
  most: number,
  folder: string,
): Promise<KeptContent | 'too-large'> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes > most) return 'too-large';
    hash.update(chunk);
    await file.writeFile(chunk).catch((error) => storeFault(error, folder));
  }
  await file.sync().catch((error) => storeFault(error, folder));
  return { sha256: hash.digest('hex'), bytes };
}

/** Removes staged files of processes that are gone; gives how many. Those of living processes stay. */
export async function sweepStaged(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const stale = await Promise.all(names.map(async (name) => ({ name, stale: await isStale(folder, name) })));
  const found = stale.filter((entry) => entry.stale);
  for (const { name } of found) await rm(path.join(folder, name), { force: true });
  return found.length;
}

async function isStale(folder: string, name: string): Promise<boolean> {
  const [host, pid, token] = name.split('-');
  if (host === HOST && Number(pid) === process.pid) return token !== TOKEN;
  if (host === HOST && !isAlive(Number(pid))) return true;
  const found = await stat(path.join(folder, name)).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > LONGEST_UPLOAD_MS;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
