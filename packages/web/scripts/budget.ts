import { gzipSync } from 'node:zlib';

/**
 * First load: page, script, styles and fonts, compressed as they are sent (spec of this page: at most 400 KB). Code of pages
 * that is fetched when they are opened is not of it.
 */
export const FIRST_LOAD_BUDGET = 400_000;

export interface BuiltFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bytes of the first load with gzip, which every browser takes; fonts are compressed already. */
export function firstLoad(files: readonly BuiltFile[]): number {
  return files.reduce(
    (sum, file) => sum + (/\.(html|js|css|svg)$/.test(file.name) ? gzipSync(file.bytes).length : file.bytes.length),
    0,
  );
}
