/**
 * Lines of COPY text, kept as the bytes that go over the wire. Kept as strings, the lines of one batch are a million
 * small objects that the garbage collector carries about until they are written: a fifth of the time of an import and
 * half of its memory. Chunks are used again once the server has taken them.
 */
export interface LineBuffer {
  readonly add: (line: string) => void;
  readonly isEmpty: () => boolean;
  /** The bytes, in pieces that are large enough for the socket. */
  readonly pieces: () => readonly Buffer[];
  /** Takes the chunks back; only when nothing reads them any more. */
  readonly release: () => void;
}

/** Large enough that the socket is never idle, small enough to let other work in between. */
const CHUNK_BYTES = 1 << 16;
/** A UTF-16 code unit is at most three bytes of UTF-8. */
const MOST_BYTES_PER_UNIT = 3;

/** Buffers that share their chunks; one pool for each import, since it ends with it. */
export function createLineBuffers(): () => LineBuffer {
  const free: Buffer[] = [];

  return function create(): LineBuffer {
    let full: Buffer[] = [];
    let chunks: Buffer[] = [];
    let current: Buffer | undefined;
    let used = 0;

    function close(): void {
      if (current !== undefined && used > 0) full.push(current.subarray(0, used));
      current = undefined;
      used = 0;
    }

    function roomFor(bytes: number): Buffer {
      if (current !== undefined && used + bytes <= CHUNK_BYTES) return current;
      close();
      const chunk = free.pop() ?? Buffer.allocUnsafeSlow(CHUNK_BYTES);
      chunks.push(chunk);
      current = chunk;
      return chunk;
    }

    return {
      add(line) {
        const most = line.length * MOST_BYTES_PER_UNIT;
        if (most > CHUNK_BYTES) {
          close();
          full.push(Buffer.from(line));
          return;
        }
        const chunk = roomFor(most);
        used += chunk.write(line, used, 'utf8');
      },
      isEmpty: () => full.length === 0 && used === 0,
      pieces() {
        close();
        return full;
      },
      release() {
        free.push(...chunks);
        chunks = [];
        full = [];
      },
    };
  };
}
