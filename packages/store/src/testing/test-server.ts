import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, statfsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EMBEDDED_USER } from '../server/embedded/layout.ts';
import { connectFolder } from '../server/embedded/lease.ts';
import { StoreRefusal } from '../server/index.ts';

export interface TestServer {
  /** URL of a superuser, database `postgres`. */
  readonly url: string;
  /** '15.20' */
  readonly version: string;
  stop(): Promise<void>;
}

/** Linux keeps it in memory: to copy a database there, some 770 files, costs a tenth of what it costs on a disk. */
const MEMORY = '/dev/shm';
const ENOUGH_BYTES = 6 * 2 ** 30;

/** In memory where there is plenty of it, else the system's folder for temporary files. */
export function quickFolder(): string {
  if (!existsSync(MEMORY) || os.freemem() < ENOUGH_BYTES) return os.tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize < ENOUGH_BYTES ? os.tmpdir() : MEMORY;
}

/**
 * A throw-away server in memory or under the system's folder for temporary files, as root or not: the embedded PostgreSQL 18, or
 * the system's PostgreSQL (15 where there is one, else the oldest after it). Without fsync; stops with this process.
 */
export async function startTestServer(
  kind: 'embedded' | 'system',
  { vacuums = false }: { readonly vacuums?: boolean } = {},
): Promise<TestServer | { readonly missing: string }> {
  const binaries = kind === 'system' ? findSystemBinaries() : undefined;
  if (kind === 'system' && binaries === undefined) {
    return { missing: 'không tìm thấy PostgreSQL 15 trở lên của hệ điều hành (initdb và postgres)' };
  }
  const folder = mkdtempSync(path.join(quickFolder(), 'dunghen-test-'));
  try {
    const held = await connectFolder(folder, 'command', {
      throwAway: true,
      vacuums,
      ...(binaries === undefined ? {} : { binaries }),
    });
    const { endpoint, password } = held;
    const place = path.isAbsolute(endpoint.host)
      ? `/postgres?host=${encodeURIComponent(endpoint.host)}&port=${endpoint.port}`
      : `${endpoint.host}:${endpoint.port}/postgres`;
    const url = `postgres://${EMBEDDED_USER}:${password}@${place}`;
    const version = binaries === undefined ? '18' : versionOf(binaries);
    return { url, version, stop: () => held.release() };
  } catch (error) {
    if (error instanceof StoreRefusal) return { missing: error.message };
    throw error;
  }
}

/** Folders in which distributions put the programs of one version each. */
const PLACES = ['/usr/lib/postgresql', '/usr/pgsql', '/opt/homebrew/opt', '/usr/local/opt'];

function findSystemBinaries(): string | undefined {
  const versioned = PLACES.flatMap((place) => foldersIn(place).map((name) => path.join(place, name, 'bin')));
  const onPath = (process.env.PATH ?? '').split(path.delimiter);
  return [...versioned, ...onPath]
    .filter((folder) => existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'postgres')))
    .map((folder) => ({ folder, major: Number.parseInt(versionOf(folder), 10) }))
    .filter((found) => found.major >= 15)
    .sort((a, b) => a.major - b.major)[0]?.folder;
}

function foldersIn(place: string): readonly string[] {
  return existsSync(place) ? readdirSync(place) : [];
}

function versionOf(binaries: string): string {
  try {
    const text = execFileSync(path.join(binaries, 'postgres'), ['--version'], { encoding: 'utf8' });
    return /(\d+(\.\d+)?)/.exec(text)?.[1] ?? '0';
  } catch {
    return '0';
  }
}
