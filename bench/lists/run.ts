import process from 'node:process';
import { openContext } from '@dunghen/app/context';
import { readArguments } from '../shared/arguments.ts';
import { remark, runProgram } from '../shared/child.ts';
import { milliseconds, seconds, table, whole } from '../shared/markdown.ts';
import { timed } from '../shared/measure.ts';
import { openServer } from '../shared/server.ts';
import { targetTable } from '../shared/target.ts';
import { loadDossiers, NOW } from './load.ts';
import { LOOK_UP, NEWEST, QUESTIONS, QUEUE } from './questions.ts';
import type { Taken } from './take.ts';

const TAKE = new URL('./take.ts', import.meta.url);

const TEXT = `Invented dossiers with their events, brought in as every import is; statistics are up to date (\`vacuum analyze\`).
Lists of 100 dossiers and single ones are asked for over HTTP on one connection, one question after another, each time by
another of 25 officers of agencies of all sizes (the largest has one dossier in twelve), or by a leader of the province.
Server and client are one process, so that the times hold sign-in, rights, the database behind both walls, and the writing
and sending of the answer.`;

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function section({ stored, open, times }: Taken): string {
  const of = (name: string) => times[name] ?? [];
  const rows = QUESTIONS.map(({ name }) => [
    name,
    milliseconds(quantile(of(name), 0.5)),
    milliseconds(quantile(of(name), 0.99)),
    whole(of(name).length),
  ]);
  const target = (name: string, share: number, most: number) => ({
    name: `${name}, p${share * 100}`,
    most,
    measured: quantile(of(name), share),
    unit: 'ms',
    whyMissed: 'see how busy the machine was; the other columns of the table were taken in the same rounds.',
  });
  const targets = [
    target(QUEUE, 0.5, 10),
    target(QUEUE, 0.99, 50),
    target(NEWEST, 0.5, 10),
    target(NEWEST, 0.99, 50),
    target(LOOK_UP, 0.99, 10),
  ];
  const head = [`${whole(stored)} dossiers, ${whole(open)} of them open`, 'p50', 'p99', 'times'];
  return [TEXT, '', table(head, rows), '', targetTable(targets)].join('\n');
}

async function main(): Promise<void> {
  const { quick, server: url } = readArguments(process.argv.slice(2));
  const count = quick ? 20_000 : 1_000_000;
  const server = await openServer(url);
  try {
    const target = await server.fresh('bench_lists');
    const { ms } = await timed(async () => {
      const context = await openContext({ target, now: () => NOW });
      await loadDossiers(context, count);
      await context.db.query('vacuum (analyze) dossier');
      await context.db.query('vacuum (analyze) dossier_event');
      await context.close();
    });
    remark(`lists: ${whole(count)} dossiers stored, ${seconds(ms)}`);
    await server.settle();
    const taken: Taken = JSON.parse(await runProgram(TAKE, [quick ? '25' : '400'], { DATABASE_URL: target }));
    process.stdout.write(`${section(taken)}\n`);
  } finally {
    await server.close();
  }
}

await main();
