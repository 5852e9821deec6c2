import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { readArguments } from '../shared/arguments.ts';
import { remark, runProgram } from '../shared/child.ts';
import { ratio, seconds, spread, table, whole } from '../shared/markdown.ts';
import { median } from '../shared/measure.ts';
import { type BenchServer, openServer } from '../shared/server.ts';
import { targetTable } from '../shared/target.ts';
import { type CopiedRows, copyIn, copyOut, prepareCopy } from './copy.ts';
import type { Loaded } from './load.ts';

/** One exported file brought in by us, and its rows by a bare COPY, in turn. */
interface Comparison {
  readonly name: string;
  readonly fileBytes: number;
  readonly copyBytes: number;
  readonly loads: readonly Loaded[];
  readonly copies: readonly number[];
}

const GENERATE = new URL('./generate.ts', import.meta.url);
const LOAD = new URL('./load.ts', import.meta.url);

async function compare(server: BenchServer, name: string, rows: number, rounds: number): Promise<Comparison> {
  const file = path.join(server.folder, name);
  remark(`import: writing ${name}, ${whole(rows)} rows`);
  await runProgram(GENERATE, [String(rows), file]);
  const folder = path.join(server.folder, `${name}.rows`);
  await mkdir(folder);
  const loads: Loaded[] = [];
  const copies: number[] = [];
  let copied: CopiedRows | undefined;
  for (let round = 1; round <= rounds; round += 1) {
    const ours = await server.fresh('bench_import');
    await server.settle();
    loads.push(JSON.parse(await runProgram(LOAD, [file], { DATABASE_URL: ours })));
    copied ??= await copyOut(ours, folder);
    await server.drop('bench_import');
    const theirs = await server.fresh('bench_copy');
    await prepareCopy(theirs, copied);
    await server.settle();
    copies.push(await copyIn(theirs, copied));
    await server.drop('bench_copy');
    remark(
      `import: ${name}, round ${round}: ${seconds(loads.at(-1)?.ms ?? 0)}, bare COPY ${seconds(copies.at(-1) ?? 0)}`,
    );
  }
  return { name, fileBytes: (await stat(file)).size, copyBytes: copied?.bytes ?? 0, loads, copies };
}

function rowOf({ name, fileBytes, copyBytes, loads, copies }: Comparison): readonly string[] {
  const times = loads.map(({ ms }) => ms);
  const [first] = loads;
  const rows = first?.rows ?? 0;
  return [
    `${name} (${(fileBytes / 1e6).toFixed(0)} MB)`,
    `${whole(rows)} / ${whole(first?.events ?? 0)}`,
    `${seconds(median(times))} (${spread(times, seconds)})`,
    `${seconds(median(copies))} (${spread(copies, seconds)}; ${(copyBytes / 1e6).toFixed(0)} MB)`,
    ratio(median(times), median(copies)),
    whole(rows / (median(times) / 1_000)),
    seconds(median(loads.map(({ cpuMs }) => cpuMs))),
    `${whole(memoryOf(loads))} MB`,
  ];
}

function memoryOf(loads: readonly Loaded[]): number {
  return Math.max(...loads.map(({ memoryMb }) => memoryMb));
}

const HEAD = [
  'file',
  'rows / events',
  'import (range)',
  'bare COPY (range)',
  'ratio',
  'rows/s',
  'our CPU',
  'our peak memory',
];

const TEXT = `Each import is a process of its own (\`importDossiers\`, as the command calls it) into a fresh, migrated database:
reading, matching of columns and agencies, checks of every row, folding, due dates and verdicts, hash chain, projection,
record of the file, commit. The bare COPY takes the very rows that the import stored (events, projection, look-up of
codes) from files into an empty database with the same schema, indexes, constraints and partitions, in one transaction.
Both in turn, medians; memory is the highest of all rounds.`;

function section(csv: Comparison, xlsx: Comparison): string {
  const times = csv.loads.map(({ ms }) => ms);
  const cpu = median(csv.loads.map(({ cpuMs }) => cpuMs));
  const targets = [
    {
      name: 'import of CSV against the bare COPY of its rows',
      most: 2,
      measured: median(times) / median(csv.copies),
      unit: '×',
      whyMissed: `our process alone computes for ${seconds(cpu)} beside the server's work, and both share the cores.`,
    },
    {
      name: 'peak memory of the importing process, CSV',
      most: 400,
      measured: memoryOf(csv.loads),
      unit: 'MB',
      whyMissed: 'batches of text that wait for the server, and the table of codes that finds repetitions.',
    },
    {
      name: 'peak memory of the importing process, XLSX',
      most: 400,
      measured: memoryOf(xlsx.loads),
      unit: 'MB',
      whyMissed: 'shared strings of the workbook are kept beside what the CSV import keeps.',
    },
  ];
  return [TEXT, '', table(HEAD, [rowOf(csv), rowOf(xlsx)]), '', targetTable(targets)].join('\n');
}

async function main(): Promise<void> {
  const { quick, server: url, rounds } = readArguments(process.argv.slice(2));
  const server = await openServer(url);
  try {
    const csv = await compare(server, 'dossiers.csv', quick ? 40_000 : 1_000_000, quick ? 1 : rounds);
    const xlsx = await compare(server, 'dossiers.xlsx', quick ? 10_000 : 200_000, quick ? 1 : rounds);
    process.stdout.write(`${section(csv, xlsx)}\n`);
  } finally {
    await server.close();
  }
}

await main();
