import type { Database } from './database.ts';
import type { DatabaseTarget } from './target.ts';

export interface OpenOptions {
  /** Most connections at once; 10 where not given. */
  readonly connections?: number;
}

/**
 * Opens a database. A folder's running server is used where there is one, else the embedded server is started and
 * stops when the last process that uses it has closed it or died. Throws `StoreRefusal`.
 */
export async function openDatabase(target: DatabaseTarget, options: OpenOptions = {}): Promise<Database> {
  throw new Error(`not yet written: ${target.kind} ${options.connections}`);
}

/**
 * As `openDatabase` for the long-lived server (`dunghen start`): a second one on the same folder is refused
 * (`second-server`); other commands connect to the running one.
 */
export async function startServer(target: DatabaseTarget, options: OpenOptions = {}): Promise<Database> {
  throw new Error(`not yet written: ${target.kind} ${options.connections}`);
}
