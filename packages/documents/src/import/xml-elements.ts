import { RefusedRead } from './refusal.ts';
import type { InflatedChunk } from './zip.ts';

/** A row or a string longer than this is no table. Excel's own limit for one cell is 32 767 characters. */
const LONGEST_ELEMENT = 8 * 1024 * 1024;

export interface WholeElements {
  /** Bytes that end after the end tag of an element (the last piece: whatever was left). */
  readonly bytes: Buffer;
  readonly position: number;
}

/** Cuts a stream of XML so that no element of the name is split; `end` is its end tag, prefix included. */
export async function* cutAtElements(
  chunks: AsyncIterable<InflatedChunk>,
  name: string,
): AsyncGenerator<WholeElements> {
  let end: Buffer | undefined;
  let rest: Buffer = Buffer.alloc(0);
  let position = 0;
  for await (const chunk of chunks) {
    position = chunk.position;
    const bytes = rest.length === 0 ? chunk.bytes : Buffer.concat([rest, chunk.bytes]);
    end ??= Buffer.from(`</${rootPrefix(bytes)}${name}>`);
    const last = bytes.lastIndexOf(end);
    if (last < 0) {
      rest = bytes;
      if (rest.length > LONGEST_ELEMENT)
        throw new RefusedRead('corrupt', 'Tệp XLSX bất thường: một dòng dài quá 8 MB.');
      continue;
    }
    rest = bytes.subarray(last + end.length);
    yield { bytes: bytes.subarray(0, last + end.length), position };
  }
  if (rest.length > 0) yield { bytes: rest, position };
}

/** The namespace prefix of the root element, with its colon; some writers put one before every name. */
export function rootPrefix(bytes: Buffer): string {
  const start = bytes.toString('latin1', 0, Math.min(bytes.length, 4096));
  if (start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff')) {
    throw new RefusedRead('corrupt', 'Tệp XLSX dùng bảng mã không được hỗ trợ. Hãy mở bằng Excel rồi lưu lại.');
  }
  return /<([\w.-]+:)?(?:worksheet|sst)[\s>]/.exec(start)?.[1] ?? '';
}
