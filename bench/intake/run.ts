import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { openContext } from '@dunghen/app/context';
import { intakeBody, type Prepared, prepare } from '../../packages/server/test/record/prepare.ts';
import { type RunningServer, startServer } from '../../packages/server/test/record/program.ts';
import { type Connection, connect } from '../../packages/server/test/record/send.ts';
import { readArguments } from '../shared/arguments.ts';
import { remark } from '../shared/child.ts';
import { milliseconds, table, whole } from '../shared/markdown.ts';
import { median } from '../shared/measure.ts';
import { openServer } from '../shared/server.ts';
import { targetTable } from '../shared/target.ts';
import { type Direct, openDirect } from './direct.ts';
import { inParallel, percentile, perSecond, type Round } from './load.ts';

const CONNECTIONS = 16;

/** Ways of taking dossiers in; each does one at an agency by its number. */
type Contender = (connection: number, agency: number) => Promise<void>;

interface Contenders {
  readonly http: Contender;
  readonly stepwise: Contender;
  readonly atOnce: Contender;
}

type Rounds = Readonly<Record<keyof Contenders, Round[]>>;

function httpContender(connections: readonly Connection[], { agencyIds }: Prepared): Contender {
  return async (connection, agency) => {
    const key = randomUUID();
    const body = intakeBody(agencyIds[agency] ?? '', `Thử ${key}`);
    const reply = await connections[connection]?.post('/api/v1/dossiers', { 'idempotency-key': key }, body);
    if (reply?.status !== 201) throw new Error(`${reply?.status} ${reply?.body}`);
  };
}

/** The contenders in turn, round after round, so that whatever else the machine does meets all of them alike. */
async function measure(contenders: Contenders, agencies: number, rounds: number, count: number): Promise<Rounds> {
  const measured: Rounds = { http: [], stepwise: [], atOnce: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['stepwise', 'http', 'atOnce'] as const) {
      const taken = await inParallel(CONNECTIONS, count, (connection, number) =>
        contenders[name](connection, number % agencies),
      );
      measured[name].push(taken);
      remark(`${agencies} agencies, ${name}: ${whole(perSecond(taken))}/s`);
    }
  }
  return measured;
}

const NAMES: Readonly<Record<keyof Contenders, string>> = {
  http: 'through HTTP: rights, law, due date, hashes, one transaction',
  stepwise: 'the same inserts with `pg`, statement after statement in a transaction',
  atOnce: 'the same inserts with `pg`, all in one statement',
};

function rateOf(rounds: readonly Round[]): number {
  return median(rounds.map(perSecond));
}

function tableOf(title: string, rounds: Rounds): string {
  const rows = (['http', 'stepwise', 'atOnce'] as const).map((name) => [
    NAMES[name],
    `${whole(rateOf(rounds[name]))}/s`,
    `${Math.round((rateOf(rounds.http) / rateOf(rounds[name])) * 100)} %`,
    milliseconds(percentile(rounds[name], 0.5)),
    milliseconds(percentile(rounds[name], 0.99)),
  ]);
  return `${title}\n\n${table(['', 'intakes', 'HTTP against it', 'p50', 'p99'], rows)}`;
}

/** The most memory that the server's process ever held, in MB. */
function peakMemory({ child }: RunningServer): number {
  const text = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(text)?.[1] ?? Number.NaN) / 1_024;
}

function report(spread: Rounds, single: Rounds, memory: number): string {
  return [
    `${CONNECTIONS} connections; fsync on; each intake leaves a number, a code, two events, a row of the projection, an`,
    'outgoing message, an audit entry and an answer under its key, in one transaction. Median of the rounds; the load',
    'is made by a process of its own on the same machine.',
    '',
    tableOf('### Over all communes', spread),
    '',
    tableOf('### All at one counter (one number after another)', single),
    '',
    targetTable([
      {
        name: 'direct inserts, statement after statement, against HTTP',
        most: 1 / 0.6,
        measured: rateOf(spread.stepwise) / rateOf(spread.http),
        unit: '×',
        whyMissed: 'the load, the server and PostgreSQL share the cores of this machine.',
      },
      {
        name: 'p99 through HTTP',
        most: 30,
        measured: percentile(spread.http, 0.99),
        unit: 'ms',
        whyMissed: 'the load, the server and PostgreSQL share the cores of this machine.',
      },
      {
        name: 'memory of the server',
        most: 400,
        measured: memory,
        unit: 'MB',
        whyMissed: 'modules loaded at the start.',
      },
    ]),
  ].join('\n');
}

async function main(): Promise<void> {
  const { quick, server: url, rounds } = readArguments(process.argv.slice(2));
  const count = quick ? 200 : 4_000;
  const server = await openServer(url);
  const database = await server.fresh('bench_intake');
  const context = await openContext({ target: database });
  const prepared = await prepare(context);
  await context.close();
  const serving = await startServer(database);
  const connections = Array.from({ length: CONNECTIONS }, () => connect(serving.url, prepared.token));
  const http = httpContender(connections, prepared);
  // Compiled code, filled caches, and the pattern of the direct inserts.
  await inParallel(1, 1, (connection) => http(connection, 0));
  const direct: Direct = await openDirect(database, CONNECTIONS);
  const contenders = {
    http,
    stepwise: (_: number, agency: number) => direct.stepwise(agency),
    atOnce: (_: number, agency: number) => direct.atOnce(agency),
  };
  await measure(contenders, prepared.agencyIds.length, 1, quick ? 100 : 1_000);
  await server.settle();
  const spread = await measure(contenders, prepared.agencyIds.length, rounds, count);
  const single = await measure(contenders, 1, quick ? 1 : 2, count / 2);
  const memory = peakMemory(serving);
  for (const connection of connections) connection.close();
  await direct.close();
  await serving.stop();
  await server.close();
  process.stdout.write(`${report(spread, single, memory)}\n`);
}

await main();
