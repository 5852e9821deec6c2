import type { Database } from '../server/index.ts';

/**
 * A fresh, migrated database on the server of `DUNGHEN_TEST_DB` (URL of a superuser), else on an embedded server that
 * is started once per process. `close()` drops it.
 */
export async function testDatabase(): Promise<Database> {
  throw new Error('not yet written');
}
