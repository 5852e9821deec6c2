import process from 'node:process';
import { type DeliverRun, runDelivery } from '../../packages/cli/test/deliver/deliver-run.ts';
import { readArguments } from '../shared/arguments.ts';
import { remark } from '../shared/child.ts';
import { seconds, table, whole } from '../shared/markdown.ts';
import { type BenchServer, openServer } from '../shared/server.ts';
import { targetTable } from '../shared/target.ts';
import { measureOutage, type Outage } from './outage.ts';

const TEXT = `Invented dossiers of five to seven events each, with the outbox as commands write it. Each sender is a process of its own
(\`dunghen sync --watch\`), and so is the stand-in portal (\`dunghen portal stand-in\`), which answers at once; database, senders and portal share
the cores of this machine. The time is from the start of the first sender until nothing waits: making the messages of the events
is in it. Afterwards both sides are compared, dossier by dossier and message by message. In the outage the portal is away while
dossiers pile up, then comes back; five new dossiers a second go on coming, and what is told is how long their first message waited.`;

const TIMEOUT_MS = 10_000;
/** What is new is not to wait for a day's backlog: within a job's turn of looking again. */
const MOST_WAIT_MS = 10_000;

async function take(server: BenchServer, dossiers: number, senders: number): Promise<DeliverRun> {
  const url = await server.fresh('bench_deliver');
  const run = await runDelivery({ url, dossiers, senders, kills: 0, faulty: 0, timeoutMs: TIMEOUT_MS, seed: 1 });
  await server.drop('bench_deliver');
  if (run.faults.length > 0) throw new Error(run.faults.slice(0, 5).join('\n'));
  remark(`deliver: ${senders} senders, ${whole(rateOf(run))} messages a second`);
  return run;
}

const rateOf = ({ comparison, seconds: spent }: DeliverRun): number => comparison.messages / spent;

function section(one: DeliverRun, two: DeliverRun, outage: Outage): string {
  const row = (name: string, write: (run: DeliverRun) => string) => [name, write(one), write(two)];
  const rows = [
    row('dossiers', ({ comparison }) => whole(comparison.dossiers)),
    row('events', ({ events }) => whole(events)),
    row('messages', ({ comparison }) => whole(comparison.messages)),
    row('time', (run) => seconds(run.seconds * 1_000)),
    row('messages a second', (run) => whole(rateOf(run))),
  ];
  const away = [
    ['messages that waited when the portal came back', whole(outage.backlog)],
    ['attempts while it was away', whole(outage.tried)],
    ['until the backlog was gone', seconds(outage.drained)],
    ['new dossiers meanwhile', whole(outage.arrived)],
    ['wait of their first message, median', seconds(outage.medianWait)],
    ['longest', seconds(outage.mostWait)],
  ];
  const target = {
    name: 'one sender, 1 000 messages',
    most: 1_000,
    measured: 1_000_000 / rateOf(one),
    unit: 'ms',
    whyMissed: 'see the table',
  };
  const waiting = {
    name: 'longest wait of a new dossier while the backlog drains',
    most: MOST_WAIT_MS,
    measured: outage.mostWait,
    unit: 'ms',
    whyMissed: 'see the table',
  };
  return [
    TEXT,
    '',
    table(['', 'one sender', 'two senders'], rows),
    '',
    table(['an outage', ''], away),
    '',
    targetTable([target, waiting]),
  ].join('\n');
}

async function main(): Promise<void> {
  const { quick, server: url } = readArguments(process.argv.slice(2));
  const dossiers = quick ? 1_000 : 20_000;
  const server = await openServer(url);
  try {
    const one = await take(server, dossiers, 1);
    const two = await take(server, dossiers, 2);
    const outage = await measureOutage(await server.fresh('bench_deliver'), server.folder, dossiers);
    process.stdout.write(`${section(one, two, outage)}\n`);
  } finally {
    await server.close();
  }
}

await main();
