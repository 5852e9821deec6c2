import { createHash } from 'node:crypto';
import { StoreRefusal } from '../server/refusal.ts';
import type { ByteRange } from './file-store.ts';

/**
 * The content of a source, or a range of it, while its whole is hashed. The last wanted piece is held back until the
 * hash is known to be right. Throws `StoreRefusal` `file-changed`, which names the content and where it lies.
 */
export async function* verifiedContent(
  source: AsyncIterable<Uint8Array>,
  wanted: { readonly sha256: string; readonly place: string; readonly range?: ByteRange },
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let at = 0;
  let held: Uint8Array | undefined;
  for await (const chunk of source) {
    hash.update(chunk);
    const piece = cut(chunk, at, wanted.range);
    at += chunk.length;
    if (piece.length === 0) continue;
    if (held !== undefined) yield held;
    held = piece;
  }
  if (hash.digest('hex') !== wanted.sha256) throw changed(wanted.sha256, wanted.place);
  if (held !== undefined) yield held;
}

function cut(chunk: Uint8Array, at: number, range: ByteRange | undefined): Uint8Array {
  if (range === undefined) return chunk;
  const from = Math.max(range.from - at, 0);
  const to = Math.min(range.to + 1 - at, chunk.length);
  return from < to ? chunk.subarray(from, to) : chunk.subarray(0, 0);
}

function changed(sha256: string, place: string): StoreRefusal {
  const message = `Tệp ${sha256} tại ${place} đã bị thay đổi so với lúc lưu nên không mở. Hãy khôi phục tệp này từ bản sao lưu.`;
  return new StoreRefusal('file-changed', message, { sha256, place });
}
