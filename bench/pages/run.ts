import process from 'node:process';
import { openContext } from '@dunghen/app/context';
import { findBrowser } from '../../e2e/browser.ts';
import { ensureWeb } from '../../scripts/ensure-web.ts';
import { loadDossiers, NOW } from '../lists/load.ts';
import { readArguments } from '../shared/arguments.ts';
import { remark, runProgram } from '../shared/child.ts';
import { milliseconds, seconds, table, whole } from '../shared/markdown.ts';
import { median, timed } from '../shared/measure.ts';
import { openServer } from '../shared/server.ts';
import { targetTable } from '../shared/target.ts';
import type { TakenPage } from './take.ts';

const TAKE = new URL('./take.ts', import.meta.url);

const TEXT = `Pages of the workspace in Debian's Chromium over invented dossiers, brought in as every import is. Each page is opened anew,
with the browser's cache filled: from the start of the navigation until the first row, or the first figure, is on the page.
The first visit is with an empty cache, and with figures of past periods that nobody has asked for yet (decision 0210).
Interaction is what the browser itself reports (event timing: from the key or the click to the next picture, in steps of 8 ms, those of less than 16 ms left out):
moving through the rows, ticking them, typing into the search; the slowest of all rounds is given. Server, database and browser share
the cores of this machine.`;

function section(count: number, pages: readonly TakenPage[]): string {
  const rows = pages.map(({ name, who, first, opened, interaction }) => [
    name,
    who,
    milliseconds(first),
    milliseconds(median(opened)),
    milliseconds(Math.max(...opened)),
    interaction === undefined ? '' : milliseconds(interaction),
  ]);
  const whyMissed = 'see how busy the machine was; the columns of the table were taken in the same run.';
  const targets = pages.flatMap(({ name, who, opened, interaction }) => [
    { name: `${name} (${who}), first content`, most: 1_000, measured: median(opened), unit: 'ms', whyMissed },
    ...(interaction === undefined
      ? []
      : [{ name: `${name} (${who}), interaction`, most: 100, measured: interaction, unit: 'ms', whyMissed }]),
  ]);
  const head = [
    `${whole(count)} dossiers`,
    'who',
    'first visit',
    'first content, median',
    'slowest',
    'slowest interaction',
  ];
  return [TEXT, '', table(head, rows), '', targetTable(targets)].join('\n');
}

async function main(): Promise<void> {
  const { quick, server: url } = readArguments(process.argv.slice(2));
  const browser = findBrowser();
  if (browser === undefined) throw new Error('no Chromium on this machine');
  await ensureWeb();
  const count = quick ? 20_000 : 1_000_000;
  const server = await openServer(url);
  try {
    const target = await server.fresh('bench_pages');
    const { ms } = await timed(async () => {
      const context = await openContext({ target, now: () => NOW });
      await loadDossiers(context, count);
      await context.db.query('vacuum (analyze) dossier');
      await context.db.query('vacuum (analyze) dossier_event');
      await context.close();
    });
    remark(`pages: ${whole(count)} dossiers stored, ${seconds(ms)}`);
    await server.settle();
    const printed = await runProgram(TAKE, [browser, quick ? '2' : '7'], { DATABASE_URL: target });
    const pages: readonly TakenPage[] = JSON.parse(printed);
    process.stdout.write(`${section(count, pages)}\n`);
  } finally {
    await server.close();
  }
}

await main();
