import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Database, openDatabase } from '@dunghen/store/server';

/** A server on which the bench makes databases of its own, and the folder where it puts files. */
export interface BenchServer {
  /** '18.4' */
  readonly version: string;
  /** For large files, on the same disk as the data; removed with all that is in it. */
  readonly folder: string;
  /** Makes a database anew and gives its URL. */
  fresh(name: string): Promise<string>;
  drop(name: string): Promise<void>;
  /** Writes everything to the disk, so that what follows does not pay for what was before. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The embedded server in a new folder, with the settings that everybody's has (fsync on), or the server of a URL. Its
 * databases are dropped and its folder is removed at the end.
 */
export async function openServer(url: string | undefined): Promise<BenchServer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dunghen-bench-'));
  const db = await openDatabase(
    url === undefined ? { kind: 'folder', folder: path.join(folder, 'data') } : { kind: 'url', url },
  );
  const made = new Set<string>();
  const base = url ?? embeddedUrl(db);
  const drop = async (name: string) => {
    await db.query(`drop database if exists ${name} with (force)`);
    made.delete(name);
  };
  const [server] = await db.query<{ version: string }>("select current_setting('server_version') as version");
  return {
    version: server?.version ?? '',
    folder,
    async fresh(name) {
      await drop(name);
      await db.query(`create database ${name} template template0 encoding 'UTF8' strategy wal_log`);
      made.add(name);
      return urlOf(base, name);
    },
    drop,
    settle: async () => {
      await db.query('checkpoint');
    },
    async close() {
      for (const name of [...made]) await drop(name);
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The embedded server has a socket and a password of its own; children of the bench reach it by URL. */
function embeddedUrl(db: Database): string {
  const { host = '', port = 5432, user = '', password } = db.pool.options;
  if (typeof password !== 'string') throw new Error('the embedded server has a password');
  const access = `${user}:${encodeURIComponent(password)}`;
  return path.isAbsolute(host)
    ? `postgres://${access}@/postgres?host=${encodeURIComponent(host)}&port=${port}`
    : `postgres://${access}@${host}:${port}/postgres`;
}

function urlOf(base: string, database: string): string {
  return base.replace(/^(\w+:\/\/[^/]*\/)[^?]*/, `$1${database}`);
}
