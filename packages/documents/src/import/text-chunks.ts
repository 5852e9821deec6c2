import { createReadStream } from 'node:fs';
import type { DetectedFormat } from './format.ts';
import { RefusedRead } from './refusal.ts';

export interface Utf8Chunk {
  readonly bytes: Buffer;
  /** Bytes of the file taken in so far. */
  readonly position: number;
}

const CHUNK_BYTES = 256 * 1024;

/** The text of a file as UTF-8 bytes, whatever its encoding, in chunks of about 256 KB. */
export async function* readUtf8(path: string, format: DetectedFormat): AsyncGenerator<Utf8Chunk> {
  const stream: AsyncIterable<Buffer> = createReadStream(path, { start: format.skip, highWaterMark: CHUNK_BYTES });
  if (format.encoding === 'utf-8') {
    let position = format.skip;
    for await (const bytes of stream) {
      position += bytes.length;
      yield { bytes, position };
    }
    return;
  }
  yield* transcode(stream, format);
}

async function* transcode(stream: AsyncIterable<Buffer>, format: DetectedFormat): AsyncGenerator<Utf8Chunk> {
  const decoder = new TextDecoder(format.encoding, { fatal: true });
  let position = format.skip;
  try {
    for await (const bytes of stream) {
      position += bytes.length;
      yield { bytes: Buffer.from(decoder.decode(bytes, { stream: true })), position };
    }
    decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new RefusedRead(
      'not-text',
      `Tệp không phải văn bản ${format.encoding.toUpperCase()} hợp lệ (hỏng hoặc bị cắt).`,
    );
  }
}
