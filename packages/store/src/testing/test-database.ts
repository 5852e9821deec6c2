import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate, migrationFiles } from '../migration/index.ts';
import { type Database, openDatabase } from '../server/index.ts';
import { databaseOf, makePool } from '../server/pool.ts';
import { startTestServer } from './test-server.ts';

/** URL of the server of this process (this thread), started at the first call. */
let serverUrl: Promise<string> | undefined;

/**
 * A fresh, migrated database on the server of `DUNGHEN_TEST_DB` (URL of a superuser), else on an embedded server that
 * is started once per process. `close()` drops it. `url` is for programs that open it themselves.
 */
export async function testDatabase(): Promise<Database & { readonly url: string }> {
  serverUrl ??= findServer();
  const url = await serverUrl;
  const template = await withServer(url, findTemplate(url));
  const name = `dunghen_test_${randomBytes(6).toString('hex')}`;
  await withServer(url, async (client) => {
    await client.query(`create database ${name} template ${template} strategy wal_log`);
  });
  const own = urlOf(url, name);
  const pool = makePool({ connectionString: own }, { connections: 10 });
  const db = databaseOf(pool, name, () =>
    withServer(url, async (client) => {
      await client.query(`drop database if exists ${name} with (force)`);
    }),
  );
  return { ...db, url: own };
}

async function findServer(): Promise<string> {
  const given = process.env.DUNGHEN_TEST_DB;
  if (given !== undefined && given !== '') return given;
  const server = await startTestServer('embedded');
  if ('missing' in server) throw new Error(server.missing);
  return server.url;
}

function urlOf(url: string, database: string): string {
  return url.replace(/^(\w+:\/\/[^/]*\/)[^?]*/, `$1${database}`);
}

async function withServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Any number that other programs' advisory locks are unlikely to have. */
const TEMPLATE_LOCK = 738_201;

/** The migrated template for these very migrations; made by whoever comes first, under a lock. */
function findTemplate(url: string): (client: pg.Client) => Promise<string> {
  const hash = createHash('sha256');
  for (const file of migrationFiles()) hash.update(file.text);
  const template = `dunghen_template_${hash.digest('hex').slice(0, 12)}`;
  return async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const found = await client.query('select from pg_database where datname = $1', [template]);
    if (found.rowCount !== 0) return template;
    const draft = `${template}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft} template template0 encoding 'UTF8'`);
    const db = await openDatabase({ kind: 'url', url: urlOf(url, draft) }, { connections: 1 });
    try {
      await migrate(db);
    } finally {
      await db.close();
    }
    await client.query(`alter database ${draft} rename to ${template}`);
    return template;
  };
}
