import process from 'node:process';
import { openContext } from '@dunghen/app/context';
import { readArguments } from '../shared/arguments.ts';
import { remark, runProgram } from '../shared/child.ts';
import { milliseconds, ratio, seconds, table, whole } from '../shared/markdown.ts';
import { median, timed } from '../shared/measure.ts';
import { type BenchServer, openServer } from '../shared/server.ts';
import { targetTable } from '../shared/target.ts';
import { fill, type Kind, NOW } from './store.ts';
import type { Taken } from './take.ts';

const TAKE = new URL('./take.ts', import.meta.url);

const TEXT = `Invented dossiers with their events, brought in as every import is. Of the first store most have ended, as in a
province at work; of the second none has. A sweep finds every open dossier that stands on a rung (due soon, apology to
prepare, due today, overdue by 1, 5, 10, 20, 40 working days) and fires what has not fired: a line in the ledger and an outgoing
message in one transaction. The first sweep of a store that was just loaded fires all of them; later ones find that all was
told: once an hour everything is looked at, every five minutes what can have changed since. Bare SQL counts the open and overdue ones through the same rows. The decision is a day off within
the limits of what is open: each dossier that moves gets an event with its cause, a line in the journal and an outgoing
message, all others are marked as judged by the new calendar, in transactions of a thousand.`;

function section(working: Taken, allOpen: Taken): string {
  const row = (name: string, write: (taken: Taken) => string) => [name, write(working), write(allOpen)];
  const rows = [
    row('dossiers', ({ stored }) => whole(stored)),
    row('open', ({ open }) => whole(open)),
    row('on a rung', ({ onRung }) => whole(onRung)),
    row('first sweep, firing all of these', ({ firstSweep }) => seconds(firstSweep)),
    row('sweep of everything, median of seven', ({ wholes }) => milliseconds(median(wholes))),
    row('sweep of what changed, median of seven', ({ sweeps }) => milliseconds(median(sweeps))),
    row('bare count of the overdue', ({ bare }) => milliseconds(median(bare))),
    row('sweep of everything / bare count', ({ wholes, bare }) => ratio(median(wholes), median(bare))),
    row('preview of the decision', ({ preview }) => seconds(preview)),
    row('moved by the decision', ({ moved }) => whole(moved)),
    row('rows judged again', ({ judgedAgain }) => whole(judgedAgain)),
    row('recomputation', ({ recompute }) => seconds(recompute)),
    row('open dossiers moved a second', ({ moved, recompute }) => whole((moved / recompute) * 1_000)),
    row('memory of the process, most', ({ memory }) => `${whole(memory / 2 ** 20)} MiB`),
  ];
  const target = {
    name: 'one sweep of everything, 1 000 000 dossiers',
    most: 1_000,
    measured: median(working.wholes),
    unit: 'ms',
    whyMissed: 'see the table',
  };
  return [TEXT, '', table(['', 'most have ended', 'all open'], rows), '', targetTable([target])].join('\n');
}

async function takeStore(server: BenchServer, count: number, kind: Kind): Promise<Taken> {
  const url = await server.fresh('bench_jobs');
  const { ms } = await timed(async () => {
    const context = await openContext({ target: url, now: () => NOW });
    await fill(context, count, kind);
    await context.close();
  });
  remark(`jobs: ${whole(count)} dossiers stored (${kind}), ${seconds(ms)}`);
  await server.settle();
  const taken: Taken = JSON.parse(await runProgram(TAKE, [], { DATABASE_URL: url }));
  remark(`jobs: measured (${kind})`);
  await server.drop('bench_jobs');
  return taken;
}

async function main(): Promise<void> {
  const { quick, server: url } = readArguments(process.argv.slice(2));
  const count = quick ? 20_000 : 1_000_000;
  const server = await openServer(url);
  try {
    const working = await takeStore(server, count, 'working');
    const allOpen = await takeStore(server, count, 'all-open');
    process.stdout.write(`${section(working, allOpen)}\n`);
  } finally {
    await server.close();
  }
}

await main();
