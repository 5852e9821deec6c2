import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate, migrationFiles } from '../migration/index.ts';
import { type Database, openDatabase } from '../server/index.ts';
import { databaseOf, makePool } from '../server/pool.ts';
import { startTestServer } from './test-server.ts';

/** URL of the server of this process (this thread), started at the first call. */
let serverUrl: Promise<string> | undefined;

export type TestDatabase = Database & { readonly url: string };

/** What many tests begin with: filled once a server, then copied. */
export interface Filling {
  /** Lower-case ASCII letters; the same name is always the same content. */
  readonly name: string;
  readonly fill: (db: TestDatabase) => Promise<void>;
}

/**
 * A fresh, migrated database on the server of `DUNGHEN_TEST_DB` (URL of a superuser), else on an embedded server that
 * is started once per process; with what `filling` puts there. `close()` drops it. `url` is for programs that open it
 * themselves.
 */
export async function testDatabase(filling?: Filling): Promise<TestDatabase> {
  serverUrl ??= findServer();
  const url = await serverUrl;
  const migrated = await withServer(url, (client) => migratedTemplate(client, url));
  const template =
    filling === undefined
      ? migrated
      : await withServer(url, (client) => filledTemplate(client, url, migrated, filling));
  const name = `dunghen_test_${randomBytes(6).toString('hex')}`;
  await withServer(url, async (client) => {
    // As files: a server that is thrown away waits for no disk, and a checkpoint costs it less than logging every page.
    await client.query(`create database ${name} template ${template} strategy file_copy`);
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

/** Any numbers that other programs' advisory locks are unlikely to have. Filling takes long: who wants it empty goes on. */
const MIGRATING = 738_201;
const FILLING = 738_202;

/** The template of these very migrations. */
function migratedTemplate(client: pg.Client, url: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of migrationFiles()) hash.update(file.text);
  const name = `dunghen_template_${hash.digest('hex').slice(0, 12)}`;
  return findTemplate(client, url, {
    name,
    from: 'template0',
    lock: MIGRATING,
    make: (db) => migrate(db).then(() => {}),
  });
}

function filledTemplate(client: pg.Client, url: string, migrated: string, { name, fill }: Filling): Promise<string> {
  return findTemplate(client, url, { name: `${migrated}_${name}`, from: migrated, lock: FILLING, make: fill });
}

interface Template {
  readonly name: string;
  readonly from: string;
  readonly lock: number;
  readonly make: (db: TestDatabase) => Promise<void>;
}

/** Made by whoever comes first, under a lock that ends with the connection. */
async function findTemplate(client: pg.Client, url: string, { name, from, lock, make }: Template): Promise<string> {
  await client.query('select pg_advisory_lock($1)', [lock]);
  const found = await client.query('select from pg_database where datname = $1', [name]);
  if (found.rowCount !== 0) return name;
  const draft = `${name}_draft`;
  await client.query(`drop database if exists ${draft} with (force)`);
  await client.query(`create database ${draft} template ${from} encoding 'UTF8'`);
  const own = urlOf(url, draft);
  const db = await openDatabase({ kind: 'url', url: own }, { connections: 4 });
  try {
    await make({ ...db, url: own });
  } finally {
    await db.close();
  }
  await client.query(`alter database ${draft} rename to ${name}`);
  return name;
}
