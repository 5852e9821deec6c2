import pg from 'pg';
import { codeOf } from './availability.ts';
import type { Database } from './database.ts';
import { EMBEDDED_DATABASE } from './embedded/layout.ts';
import { connectFolder, type FolderConnection } from './embedded/lease.ts';
import { checkServer, databaseOf, makePool, movePool } from './pool.ts';
import type { DatabaseTarget } from './target.ts';

export interface OpenOptions {
  /** Most connections at once; 10 where not given. */
  readonly connections?: number;
}

/**
 * Opens a database. A folder's running server is used where there is one, else the embedded server is started and
 * stops when the last process that uses it has closed it or died. Throws `StoreRefusal`.
 */
export function openDatabase(target: DatabaseTarget, options: OpenOptions = {}): Promise<Database> {
  return open(target, options, 'command');
}

/**
 * As `openDatabase` for the long-lived server (`dunghen start`): a second one on the same folder is refused
 * (`second-server`); other commands connect to the running one.
 */
export function startServer(target: DatabaseTarget, options: OpenOptions = {}): Promise<Database> {
  return open(target, options, 'server');
}

async function open(target: DatabaseTarget, options: OpenOptions, kind: 'command' | 'server'): Promise<Database> {
  const limits = { connections: options.connections ?? 10 };
  switch (target.kind) {
    case 'url': {
      const name = withoutPassword(target.url);
      const pool = makePool({ connectionString: target.url }, limits);
      await checkServer(pool, name).catch((error) => pool.end().then(() => Promise.reject(error)));
      return databaseOf(pool, name, async () => undefined);
    }
    case 'folder': {
      const held = await connectFolder(target.folder, kind);
      try {
        return await openHeld(held, target.folder, limits.connections, kind);
      } catch (error) {
        await held.release();
        throw error;
      }
    }
  }
}

async function openHeld(
  held: FolderConnection,
  folder: string,
  connections: number,
  kind: 'command' | 'server',
): Promise<Database> {
  const { endpoint, user, password } = held;
  const config = { host: endpoint.host, port: endpoint.port, user, password };
  const pool = makePool({ ...config, database: EMBEDDED_DATABASE }, { connections });
  try {
    await checkServer(pool, folder);
  } catch (error) {
    if (codeOf(error) !== '3D000') {
      await pool.end();
      throw error;
    }
    await createEmbeddedDatabase(config);
  }
  // A command whose server is gone fails; the long-lived server gets it back.
  const release = kind === 'server' ? keepHeld(held, pool, folder) : () => held.release();
  return databaseOf(pool, folder, release);
}

const AGAIN_MS = 1_000;

/** Starts the folder's server again where its keeper died, and leads the connections there. Gives how to let go of it. */
function keepHeld(first: FolderConnection, pool: pg.Pool, folder: string): () => Promise<void> {
  let held = first;
  let released = false;
  const hold = async (): Promise<void> => {
    while (!released) {
      await held.lost;
      if (released) return;
      const again = await connectFolder(folder, 'server').catch(() => undefined);
      if (again === undefined) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS).unref());
      else if (released) return again.release();
      else {
        held = again;
        movePool(pool, held.endpoint);
      }
    }
  };
  void hold();
  return () => {
    released = true;
    return held.release();
  };
}

/** The first process on a new folder makes the database; two at once are no harm. */
async function createEmbeddedDatabase(config: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...config, database: 'postgres' });
  await client.connect();
  try {
    await client.query(`create database ${EMBEDDED_DATABASE} template template0 encoding 'UTF8'`);
  } catch (error) {
    // 42P04: exists; 23505: two made it at the same instant.
    if (!['42P04', '23505'].includes(codeOf(error))) throw error;
  } finally {
    await client.end();
  }
}

/** A connection URL for messages. */
export function withoutPassword(url: string): string {
  return url.replace(/^([a-z]+:\/\/[^:@/]*):[^@/]*@/i, '$1:…@').replace(/([?&]password=)[^&]*/i, '$1…');
}
