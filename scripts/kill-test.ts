/**
 * `node scripts/kill-test.ts [--kills 200] [--on embedded|system|<URL>] [--seed n]`: keeps a server of the system of
 * record under load, kills it (SIGKILL) at random instants, and says what was lost, doubled or broken. On the embedded
 * database every fourth kill meets PostgreSQL instead, under a server that goes on. Ends with 1 where anything is wrong.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { openContext } from '@dunghen/app/context';
import { startTestServer } from '@dunghen/store/testing';
import { findLosses } from '../packages/server/test/record/check-kills.ts';
import { type KillReport, runKills } from '../packages/server/test/record/kill-run.ts';
import { prepare } from '../packages/server/test/record/prepare.ts';

interface Place {
  readonly name: string;
  readonly target: string;
  readonly killDatabase?: () => void;
  readonly close: () => Promise<void>;
}

async function openPlace(on: string): Promise<Place> {
  if (on === 'embedded') {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'dunghen-kill-'));
    return {
      name: 'PostgreSQL kèm theo',
      target: folder,
      killDatabase() {
        const info: { postmaster: number } = JSON.parse(readFileSync(path.join(folder, 'server.json'), 'utf8'));
        process.kill(info.postmaster, 'SIGKILL');
      },
      close: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  if (on !== 'system') return { name: 'máy chủ đã cho', target: on, close: async () => undefined };
  const server = await startTestServer('system');
  if ('missing' in server) throw new Error(server.missing);
  return { name: `PostgreSQL ${server.version}`, target: server.url, close: () => server.stop() };
}

/** A sequence that is the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function tell(place: Place, report: KillReport, losses: readonly string[]): void {
  const slowest = Math.max(...report.startMs);
  const sorted = report.startMs.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lines = [
    `${place.name}: ${report.kills} kills, ${report.acknowledged.length} acknowledged, ${report.repeated} sent again under their key`,
    `start-up: median ${Math.round(median)} ms, slowest ${Math.round(slowest)} ms`,
    losses.length === 0
      ? 'nothing lost, nothing doubled, every number once, all chains verify'
      : `${losses.length} faults:`,
    ...losses.slice(0, 50),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '200' },
      on: { type: 'string', default: 'embedded' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    },
  });
  const place = await openPlace(values.on);
  process.stdout.write(`seed ${values.seed}\n`);
  const first = await openContext({ target: place.target });
  const prepared = await prepare(first);
  await first.close();
  const { killDatabase } = place;
  const report = await runKills({
    ...prepared,
    target: place.target,
    kills: Number(values.kills),
    workers: 16,
    mostMs: 700,
    random: randomOf(Number(values.seed)),
    remark: (text) => process.stderr.write(`${text}\n`),
    ...(killDatabase === undefined
      ? {}
      : { killOther: (round: number) => (round % 4 === 0 ? killDatabase : undefined) }),
  });
  const context = await openContext({ target: place.target });
  const losses = await findLosses(context, report);
  await context.close();
  await place.close();
  tell(place, report, losses);
  process.exitCode = losses.length === 0 ? 0 : 1;
}

await main();
