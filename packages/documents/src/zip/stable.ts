import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** 1980-01-01 00:00, the first time a zip archive can hold; given by its local parts, as the archive stores it. */
export const FIRST_ZIP_TIME = new Date(1980, 0, 1);

/**
 * The same archive with nothing in it that depends on when or where it was written: entries in order of their paths
 * (the content types first, as Office expects), one fixed time, parts replaced as given.
 */
export function stableZip(
  archive: Uint8Array,
  replace: Readonly<Record<string, string | ((content: string) => string)>> = {},
): Uint8Array {
  const entries = unzipSync(archive);
  const ordered: Zippable = {};
  for (const path of Object.keys(entries).sort(byPartOrder)) {
    const content = entries[path];
    if (content === undefined || path.endsWith('/')) continue;
    const replacement = replace[path];
    ordered[path] = replacement === undefined ? content : strToU8(replaced(content, replacement));
  }
  return zipSync(ordered, { level: 6, mtime: FIRST_ZIP_TIME, os: 3, attrs: 0o644 << 16 });
}

function replaced(content: Uint8Array, replacement: string | ((content: string) => string)): string {
  return typeof replacement === 'string' ? replacement : replacement(strFromU8(content));
}

const CONTENT_TYPES = '[Content_Types].xml';

function byPartOrder(a: string, b: string): number {
  if (a === CONTENT_TYPES) return -1;
  if (b === CONTENT_TYPES) return 1;
  return a < b ? -1 : 1;
}
