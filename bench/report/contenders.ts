import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { DuckDBConnection } from '@duckdb/node-api';
import type { Database } from '@dunghen/store/server';
import { to as copyTo } from 'pg-copy-streams';

/** A quarter as two instants in text, the second exclusive. */
export interface Quarter {
  readonly from: string;
  readonly to: string;
}

/**
 * What the report asks, put to the table as one would by hand: dossiers of each agency that ended in the quarter or were
 * open at its end, by verdict, from plain columns. It knows nothing of stops, reopenings, or what was known when.
 */
const QUESTION = ({ from, to }: Quarter): string => `
select agency_id, case
    when ended_at < timestamptz '${to}' then verdict
    when due_at < timestamptz '${to}' then 'open-overdue'
    else 'open'
  end as verdict, count(*) as count
from dossier
where accepted_at < timestamptz '${to}' and (ended_at >= timestamptz '${from}' or ended_at is null)
group by 1, 2`;

/** The least that one could ask: only those that ended in the quarter, by verdict. An index finds them. */
const ENDED_ONLY = ({ from, to }: Quarter): string => `
select agency_id, verdict, count(*) as count from dossier
where ended_at >= timestamptz '${from}' and ended_at < timestamptz '${to}'
group by 1, 2`;

interface Count {
  readonly count: number;
}

const sumOf = (rows: readonly Count[]): number => rows.reduce((sum, { count }) => sum + Number(count), 0);

/** The bare aggregates on our own database. Each gives the number of dossiers that it counted. */
export function bareSql(db: Database, quarter: Quarter) {
  return {
    question: async () => sumOf(await db.query<Count>(QUESTION(quarter))),
    endedOnly: async () => sumOf(await db.query<Count>(ENDED_ONLY(quarter))),
  };
}

const COLUMNS = 'agency_id, verdict, accepted_at, ended_at, due_at';

/** DuckDB with the same rows in a table of its own in memory, on all cores. `file` is written on the way. */
export async function openDuck(db: Database, file: string, quarter: Quarter) {
  await db.snapshot(async ({ client }) => {
    const rows = client.query(copyTo(`copy (select ${COLUMNS} from dossier) to stdout (format csv, header)`));
    await pipeline(rows, createWriteStream(file));
  });
  const duck = await DuckDBConnection.create();
  await duck.run("set timezone = 'UTC'");
  await duck.run(`create table dossier as select * from read_csv('${file}', header = true, types = {
    'agency_id': 'VARCHAR', 'verdict': 'VARCHAR',
    'accepted_at': 'TIMESTAMPTZ', 'ended_at': 'TIMESTAMPTZ', 'due_at': 'TIMESTAMPTZ'})`);
  await rm(file);
  const count = async (sql: string): Promise<number> => {
    const rows = (await duck.runAndReadAll(sql)).getRows();
    return rows.reduce((sum, row) => sum + Number(row[2]), 0);
  };
  return {
    question: () => count(QUESTION(quarter)),
    endedOnly: () => count(ENDED_ONLY(quarter)),
    close: () => duck.closeSync(),
  };
}
