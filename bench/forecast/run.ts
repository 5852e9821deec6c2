import process from 'node:process';
import { OPERATOR } from '@dunghen/app/account';
import { openContext } from '@dunghen/app/context';
import { loadDemonstration } from '@dunghen/app/demonstration';
import { calibrateForecast, type HeldOut, listRisks } from '@dunghen/app/forecast';
import type { CalibrationBin } from '@dunghen/domain/forecast';
import { getDay } from '@dunghen/domain/time';
import { readArguments } from '../shared/arguments.ts';
import { milliseconds, table, whole } from '../shared/markdown.ts';
import { median, timed } from '../shared/measure.ts';
import { openServer } from '../shared/server.ts';
import { targetTable } from '../shared/target.ts';
import { loadProvince, NOW } from './load.ts';

const TEXT = `Reliability on the demonstration, whose steps are invented (decision 0254): learnt from what ended before a quarter,
asked on each of its working days about every dossier open and in time, as it then stood. "Told 80 %" is 75 to 85. The same
dossier is asked about on several days, so there are fewer dossiers than answers. \`dunghen forecast --calibrate 2024-Q1\`
does the same on any database. The times are of the list of a whole province, a fifth of it learnt from.`;

const HELD_OUT = [
  ['Q4/2023', '2023-10-01', '2024-01-01'],
  ['Q1/2024', '2024-01-01', '2024-04-01'],
  ['Q2/2024', '2024-04-01', '2024-07-01'],
] as const;

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;

function cellsOf(name: string, bin: CalibrationBin): readonly string[] {
  const came = bin.count === 0 ? '-' : percent(bin.late / bin.count);
  return [name, whole(bin.count), whole(bin.dossiers), bin.count === 0 ? '-' : percent(bin.meanRisk), came];
}

function reliability(name: string, held: HeldOut): string {
  const rows = held.bins.map((bin) => cellsOf(`${Math.round(bin.from * 100)} to ${Math.round(bin.to * 100)} %`, bin));
  const brier = `Brier ${held.brier.toFixed(5)}; of the share of late ones told to everybody ${held.brierOfShare.toFixed(5)}.`;
  const head = [`${name}, told`, 'answers', 'dossiers', 'told on average', 'came late'];
  return [table(head, [...rows, cellsOf('80 % and more', held.likely)]), '', brier].join('\n');
}

/** Of those told about 80 % in all quarters, how far the late ones are from the band of 70 to 90 %. */
function together(all: readonly HeldOut[]): string {
  const bins = all.flatMap((held) => held.bins.filter(({ from }) => from === 0.75));
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  const late = bins.reduce((sum, bin) => sum + bin.late, 0);
  const likely = all.map((held) => held.likely);
  const most = likely.reduce((sum, bin) => sum + bin.count, 0);
  const mostLate = likely.reduce((sum, bin) => sum + bin.late, 0);
  return `All three together: told 75 to 85 %: ${late} of ${count} late (${percent(late / count)}); told 80 % and more: ${mostLate} of ${most} (${percent(mostLate / most)}).`;
}

async function calibrations(target: string): Promise<string> {
  const context = await openContext({ target, now: () => getDay('2024-12-31') * 86_400_000 });
  try {
    await loadDemonstration(context);
    const held: HeldOut[] = [];
    for (const [, from, to] of HELD_OUT) {
      held.push(await calibrateForecast(context, { from: getDay(from), to: getDay(to) }));
    }
    const tables = held.map((one, index) => reliability(HELD_OUT[index]?.[0] ?? '', one));
    return [...tables, together(held)].join('\n\n');
  } finally {
    await context.close();
  }
}

async function times(target: string, quick: boolean): Promise<string> {
  const context = await openContext({ target, now: () => NOW });
  try {
    await loadProvince(context, quick ? 4_000 : 163_000, quick ? 1_000 : 40_000);
    const ask = () => timed(() => listRisks(context, OPERATOR, { from: 50, limit: 200 }));
    const first = await ask();
    const later = [await ask(), await ask(), await ask(), await ask(), await ask()];
    const ms = median(later.map((run) => run.ms));
    const open = first.value.ok ? first.value.value.counts.open : 0;
    const rows = [[`${whole(open)} open dossiers`, milliseconds(first.ms), milliseconds(ms)]];
    const whyMissed = 'see how busy the machine was.';
    const target = { name: 'forecast of a whole province', most: 1_000, measured: ms, unit: 'ms', whyMissed };
    return [table(['', 'first of a day', 'later'], rows), '', targetTable([target])].join('\n');
  } finally {
    await context.close();
  }
}

async function main(): Promise<void> {
  const { quick, server: url } = readArguments(process.argv.slice(2));
  const server = await openServer(url);
  try {
    const told = await calibrations(await server.fresh('bench_forecast'));
    await server.drop('bench_forecast');
    const taken = await times(await server.fresh('bench_forecast_times'), quick);
    process.stdout.write([TEXT, '', told, '', taken, ''].join('\n'));
  } finally {
    await server.close();
  }
}

await main();
