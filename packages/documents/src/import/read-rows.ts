import type { RawRow } from './cell.ts';
import type { ScoreHeader } from './header-row.ts';
import { openTable } from './open-table.ts';
import type { ReadRefusal } from './refusal.ts';

/** Row by row, for small files and tests; loading a province's file goes by `openTable` and its batches. */
export async function* readRows(path: string, scoreHeader: ScoreHeader): AsyncGenerator<RawRow | ReadRefusal> {
  const table = await openTable(path, scoreHeader);
  if (!table.ok) {
    yield table;
    return;
  }
  try {
    for await (const batch of table.batches()) {
      if ('ok' in batch) yield batch;
      else yield* batch.rows;
    }
  } finally {
    table.close();
  }
}
