import process from 'node:process';
import { readArguments } from '../shared/arguments.ts';
import { remark, runProgram } from '../shared/child.ts';
import { ratio, seconds, table, whole } from '../shared/markdown.ts';
import { median } from '../shared/measure.ts';
import { openServer } from '../shared/server.ts';
import { targetTable } from '../shared/target.ts';
import type { Taken } from './take.ts';

const TAKE = new URL('./take.ts', import.meta.url);

const TEXT = `Invented dossiers, brought in as every import is, against a list of the portal as CSV. One dossier in a hundred differs (in the
set of planted differences one in ten), in twenty ways in turn: every kind of the specification. What must be found of each,
kinds and causes, is known beforehand. The comparison holds the join, the reading of the histories that tell causes,
classification, the writing of the cases, and the count of the province's late figure for the bridge; the bare FULL JOIN
counts the same pairs over a table of the list that is there already. Reading the list (CSV, agencies, verdict of each row by
the one function, COPY) is told apart.`;

function section(large: Taken, planted: Taken): string {
  const row = (name: string, write: (taken: Taken) => string) => [name, write(large), write(planted)];
  const rows = [
    row('dossiers here', ({ stored }) => whole(stored)),
    row('rows of the portal', ({ rows: of }) => whole(of)),
    row('cases stored', ({ cases }) => whole(cases)),
    row('planted and missed', ({ missed }) => whole(missed)),
    row('false alarms', ({ falseAlarms }) => whole(falseAlarms)),
    row('bare FULL JOIN', ({ bare }) => seconds(median(bare))),
    row('comparison with classification, causes stored', ({ compare }) => seconds(median(compare))),
    row('comparison / bare FULL JOIN', ({ bare, compare }) => ratio(median(compare), median(bare))),
    row('reading the list', ({ load }) => seconds(median(load))),
    row('memory of the process, most', ({ memory }) => `${whole(memory / 2 ** 20)} MiB`),
  ];
  const whyMissed = 'see the table';
  const targets = [
    {
      name: 'comparison / bare FULL JOIN',
      most: 3,
      measured: median(large.compare) / median(large.bare),
      unit: '×',
      whyMissed,
    },
    { name: 'memory of the process', most: 600, measured: large.memory / 1e6, unit: 'MB', whyMissed },
    {
      name: 'planted differences missed or wrong',
      most: 0,
      measured: planted.missed + planted.falseAlarms + large.missed + large.falseAlarms,
      unit: '',
      whyMissed,
    },
  ];
  return [TEXT, '', table(['', 'large', 'planted'], rows), '', targetTable(targets)].join('\n');
}

async function main(): Promise<void> {
  const { quick, server: url } = readArguments(process.argv.slice(2));
  const server = await openServer(url);
  try {
    const take = async (name: string, count: number, stride: number): Promise<Taken> => {
      const target = await server.fresh(name);
      await server.settle();
      const taken: Taken = JSON.parse(
        await runProgram(TAKE, [String(count), String(stride)], { DATABASE_URL: target }),
      );
      remark(`reconcile: ${whole(count)} dossiers, ${whole(taken.cases)} cases`);
      await server.drop(name);
      return taken;
    };
    const planted = await take('bench_planted', quick ? 4_000 : 100_000, 10);
    const large = await take('bench_reconcile', quick ? 20_000 : 1_000_000, 100);
    process.stdout.write(`${section(large, planted)}\n`);
  } finally {
    await server.close();
  }
}

await main();
