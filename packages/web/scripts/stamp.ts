import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const STAMP_NAME = '.sources.json';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Hash by path (from the repository's root) of everything that a build was made from. */
export type Stamp = Readonly<Record<string, string>>;

/** Files that every build depends on besides its modules. */
async function standing(): Promise<readonly string[]> {
  const build = await readdir(import.meta.dirname);
  return [
    join(root, 'package-lock.json'),
    join(root, 'packages/web/public/favicon.svg'),
    ...build.filter((name) => name.endsWith('.ts')).map((name) => join(import.meta.dirname, name)),
  ];
}

export async function stampOf(sources: readonly string[]): Promise<Stamp> {
  const paths = [...new Set([...sources, ...(await standing())])].toSorted();
  const entries = await Promise.all(paths.map(async (path) => [relative(root, path), await hashOf(path)] as const));
  return Object.fromEntries(entries);
}

/** Whether a build was made from what is there now. A file that a build did not use cannot make it stale. */
export async function isFresh(dist: string): Promise<boolean> {
  const stamp = await readStamp(dist);
  if (stamp === undefined) return false;
  const now = await stampOf(Object.keys(stamp).map((path) => join(root, path)));
  return (
    Object.keys(now).length === Object.keys(stamp).length &&
    Object.entries(now).every(([path, hash]) => stamp[path] === hash)
  );
}

async function readStamp(dist: string): Promise<Stamp | undefined> {
  try {
    const stamp: unknown = JSON.parse(await readFile(join(dist, STAMP_NAME), 'utf8'));
    return isStamp(stamp) ? stamp : undefined;
  } catch {
    return undefined;
  }
}

const isStamp = (value: unknown): value is Stamp =>
  typeof value === 'object' && value !== null && Object.values(value).every((hash) => typeof hash === 'string');

/** "" where the file is not there, so that a deleted source makes a build stale. */
async function hashOf(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes === undefined ? '' : createHash('sha256').update(bytes).digest('hex');
}
