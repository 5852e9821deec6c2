import { once } from 'node:events';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Text written in one go; large enough that the socket is never idle, small enough to let other work in between. */
const PIECE = 1 << 16;

/** Copies lines of text into a table through one connection, which is busy until the promise settles. */
export async function copyLines(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  lines: readonly string[],
): Promise<void> {
  if (lines.length > 0) await copyPieces(client, table, columns, piecesOf(lines));
}

/** As `copyLines`, for text that is bytes already. */
export async function copyPieces(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  pieces: Iterable<Buffer>,
): Promise<void> {
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  const finished = once(stream, 'finish');
  // The failure of the COPY arrives through `finished`; a write that waits for room must not hang on it.
  const failed = finished.then(
    () => false,
    () => true,
  );
  for (const piece of pieces) {
    if (stream.write(piece)) continue;
    const drained = once(stream, 'drain').then(
      () => false,
      () => true,
    );
    if (await Promise.race([drained, failed])) break;
  }
  stream.end();
  await finished;
}

function* piecesOf(lines: readonly string[]): Generator<Buffer> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  if (piece !== '') yield Buffer.from(piece);
}
