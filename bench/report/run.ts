import path from 'node:path';
import process from 'node:process';
import { openContext } from '@dunghen/app/context';
import { examine } from '@dunghen/app/doctor';
import { readArguments } from '../shared/arguments.ts';
import { remark, runProgram } from '../shared/child.ts';
import { seconds, whole } from '../shared/markdown.ts';
import { timed } from '../shared/measure.ts';
import { type BenchServer, openServer } from '../shared/server.ts';
import { grow, type Spread } from './grow.ts';
import { section } from './section.ts';
import type { Taken } from './take.ts';

const TAKE = new URL('./take.ts', import.meta.url);
const ROUNDS = 7;

async function takeAt(server: BenchServer, url: string): Promise<Taken> {
  const file = path.join(server.folder, 'rows.csv');
  return JSON.parse(await runProgram(TAKE, [String(ROUNDS), file], { DATABASE_URL: url }));
}

/** Grows a store to each of the sizes and takes its times there. */
async function takeSizes(server: BenchServer, sizes: readonly number[], spread: Spread): Promise<readonly Taken[]> {
  const url = await server.fresh('bench_report');
  const taken: Taken[] = [];
  let from = 0;
  for (const to of sizes) {
    const begun = from;
    const { ms } = await timed(() => addTo(url, begun, to, spread));
    remark(`report: ${whole(to)} dossiers stored, ${seconds(ms)}`);
    await server.settle();
    taken.push(await takeAt(server, url));
    remark(`report: measured at ${whole(to)}`);
    from = to;
  }
  await server.drop('bench_report');
  return taken;
}

/** What autovacuum does within minutes of a load is done at once, so that it does not fall into the measuring. */
async function addTo(url: string, from: number, to: number, spread: Spread): Promise<void> {
  const context = await openContext({ target: url });
  try {
    await grow(context, from, to, spread);
    await context.db.query('vacuum (analyze) dossier');
    await context.db.query('analyze dossier_event');
  } finally {
    await context.close();
  }
}

/** The generated stores are like those of life: the examination finds no fault in a small one. */
async function checkSample(server: BenchServer): Promise<void> {
  const url = await server.fresh('bench_sample');
  await addTo(url, 0, 12_000, { perQuarter: 3_000, allInQuarter: false });
  const context = await openContext({ target: url });
  try {
    const report = await examine(context);
    if (!report.sound) throw new Error(report.lines.join('\n'));
  } finally {
    await context.close();
  }
  await server.drop('bench_sample');
}

async function main(): Promise<void> {
  const { quick, server: url } = readArguments(process.argv.slice(2));
  const unit = quick ? 15_000 : 1_000_000;
  const server = await openServer(url);
  try {
    await checkSample(server);
    const spread = { perQuarter: unit * 0.15, allInQuarter: false };
    const sizes = await takeSizes(server, [unit, 2 * unit, 5 * unit], spread);
    const whole = await takeSizes(server, [unit], { ...spread, allInQuarter: true });
    process.stdout.write(`${section(sizes, whole[0])}\n`);
  } finally {
    await server.close();
  }
}

await main();
