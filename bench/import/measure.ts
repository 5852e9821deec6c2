import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contextOf } from '@dunghen/app/context';
import { importDossiers } from '@dunghen/app/import';
import type { Database } from '@dunghen/store/server';
import { testDatabase } from '@dunghen/store/testing';
import { from as copyFrom } from 'pg-copy-streams';

/**
 * Times the import of a file against the bare COPY of the very rows that it stores (dossiers, codes, events), each into
 * a fresh database of the same server, in one run: `node bench/import/measure.ts FILE`. Seconds, ratio, and the highest
 * memory of this process, which parses, judges and hashes.
 */
const TABLES = ['dossier_code', 'dossier_event', 'dossier'];

async function copyOut(db: Database, folder: string): Promise<void> {
  for (const table of TABLES) {
    const path = join(folder, table);
    await db.query(`copy (select * from ${table}) to program 'cat > ${path}'`);
  }
}

async function copyIn(db: Database, folder: string): Promise<number> {
  const client = await db.pool.connect();
  const started = performance.now();
  await client.query('begin');
  for (const table of TABLES) {
    await pipeline(
      createReadStream(join(folder, table), { highWaterMark: 1 << 16 }),
      client.query(copyFrom(`copy ${table} from stdin`)),
    );
  }
  await client.query('commit');
  client.release();
  return (performance.now() - started) / 1000;
}

/** The partitions that an import makes as it goes. */
async function makePartitions(from: Database, to: Database): Promise<void> {
  const rows = await from.query<{ name: string; bound: string }>(
    `select c.relname as name, pg_get_expr(c.relpartbound, c.oid) as bound
     from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'dossier_event'::regclass`,
  );
  for (const { name, bound } of rows)
    await to.query(`create table if not exists ${name} partition of dossier_event ${bound}`);
}

const [file = ''] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'dunghen-bench-'));
const loaded = await testDatabase();
const context = await contextOf(loaded, Date.now);
const outcome = await importDossiers(context, [file], { dueAtMeans: 'receipt' });
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
if (outcome.exitCode !== 0) throw new Error(JSON.stringify(outcome.files[0]?.refusal ?? outcome.files[0]?.issues));
await copyOut(loaded, folder);
const bytes = (await Promise.all(TABLES.map((table) => stat(join(folder, table))))).reduce(
  (sum, { size }) => sum + size,
  0,
);
const bare = await testDatabase();
await makePartitions(loaded, bare);
const bareSeconds = await copyIn(bare, folder);
const { rows, dossiers, events, seconds } = outcome;
const result = {
  file,
  rows,
  dossiers,
  events,
  importSeconds: seconds,
  bareCopySeconds: bareSeconds,
  ratio: seconds / bareSeconds,
  memoryMB: memory,
  copiedMB: Math.round(bytes / 1e6),
};
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
await loaded.close();
await bare.close();
await rm(folder, { recursive: true });
process.exit(0);
