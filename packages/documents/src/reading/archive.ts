import { Unzip, UnzipInflate } from 'fflate';

export type ReadArchiveResult =
  | { readonly ok: true; readonly entries: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly code: 'damaged-file' | 'too-large' | 'encrypted-file' };

/** A published annex of every unit of a country opens to a few megabytes. */
const MOST_BYTES = 128 * 1024 ** 2;
const STEP = 64 * 1024;

/**
 * All entries of a zip archive. The bytes are counted as they come out and the reading stops at the limit, whatever the
 * archive says of itself: a zip bomb of gigabytes costs no more than the limit.
 */
export function readArchive(bytes: Uint8Array, mostBytes = MOST_BYTES): ReadArchiveResult {
  // An Office file with a password is not a zip archive but a compound file.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { ok: false, code: 'encrypted-file' };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || !hasDirectory(bytes)) return { ok: false, code: 'damaged-file' };
  const chunks = new Map<string, Uint8Array[]>();
  const state = { total: 0, failed: false };
  const unzip = new Unzip((file) => {
    const parts: Uint8Array[] = [];
    chunks.set(file.name, parts);
    file.ondata = (error, chunk) => {
      if (error !== null) state.failed = true;
      if (chunk === undefined || chunk === null) return;
      state.total += chunk.length;
      if (state.total <= mostBytes) parts.push(chunk.slice());
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let start = 0; start < bytes.length && !state.failed && state.total <= mostBytes; start += STEP) {
      unzip.push(bytes.subarray(start, start + STEP), start + STEP >= bytes.length);
    }
  } catch {
    state.failed = true;
  }
  if (state.total > mostBytes) return { ok: false, code: 'too-large' };
  if (state.failed || chunks.size === 0) return { ok: false, code: 'damaged-file' };
  return { ok: true, entries: new Map([...chunks].map(([name, parts]) => [name, Buffer.concat(parts)])) };
}

/** The record that ends every archive, with at most 65 535 bytes of comment after it; a file cut off lacks it. */
function hasDirectory(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return end.lastIndexOf('PK\u0005\u0006', end.length, 'latin1') >= Math.max(0, end.length - 65_557);
}
