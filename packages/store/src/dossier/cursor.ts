import type { PoolClient } from 'pg';

let number = 0;

/** Rows of a query in batches, within the connection's transaction; memory does not grow with their number. */
export async function* readBatches<Row extends object>(
  client: PoolClient,
  sql: string,
  values: readonly unknown[] = [],
  size = 5_000,
): AsyncGenerator<readonly Row[]> {
  number += 1;
  const name = `batch_${number}`;
  await client.query(`declare ${name} no scroll cursor for ${sql}`, [...values]);
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${size} from ${name}`);
    if (rows.length > 0) yield rows;
    if (rows.length < size) break;
  }
  await client.query(`close ${name}`);
}
