/**
 * `npm run story:quarter -- [--seed n] [--dossiers 300] [--agencies 12] [--kills 50] [--on embedded|system|both]`: the
 * demonstration province lived through in simulated time, once undisturbed and once with its process killed (SIGKILL) at
 * random instants, on each database; every promise of the follow-up is checked against a recount from the rows of events,
 * and the two runs are compared line by line. Ends with 1 where anything is wrong. See docs/story-quarter.md.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { startTestServer, testDatabase } from '@dunghen/store/testing';
import { createRandom } from '../packages/app/src/demonstration/random.ts';
import { differencesOf } from '../packages/app/test/quarter/dump.ts';
import { DEFAULT_QUESTION, type StoryQuestion } from '../packages/app/test/quarter/options.ts';
import { runStory, type StoryRun } from '../packages/app/test/quarter/run.ts';
import { run } from './run.ts';

const SHOWN = 40;

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

function tell(name: string, run: StoryRun): boolean {
  const { facts, checks, kills, seconds } = run;
  const events = facts.dossiers.reduce((sum, dossier) => sum + dossier.events.length, 0);
  say(`\n${name}, ${kills} kills: ${facts.dossiers.length} dossiers, ${events} events in ${Math.round(seconds)} s`);
  say(`  ${facts.rungs.length} rungs, ${facts.letters.length} letters sent, ${facts.tasks.length} explanation tasks`);
  for (const { name: what, looked, faults } of checks) {
    say(`  ${faults.length === 0 && looked > 0 ? '✓' : '✗'} ${what} (${looked})`);
    for (const fault of faults.slice(0, SHOWN)) say(`      ${fault}`);
  }
  for (const fault of run.faults.slice(0, SHOWN)) say(`  ✗ ${fault}`);
  return run.faults.length === 0 && checks.every(({ faults, looked }) => faults.length === 0 && looked > 0);
}

async function live(question: StoryQuestion, kills: number): Promise<StoryRun> {
  const db = await testDatabase();
  try {
    const random = createRandom(question.seed + kills).fraction;
    return await runStory(db, question, { kills, random, remark: (text) => process.stderr.write(`${text}\n`) });
  } finally {
    await db.close();
  }
}

interface Told {
  readonly isSound: boolean;
  /** Of the undisturbed run. */
  readonly dump: readonly string[];
}

/** On one server: undisturbed, then with kills; equal or not. */
async function liveTwice(name: string, question: StoryQuestion, kills: number): Promise<Told> {
  const undisturbed = await live(question, 0);
  const { dump } = undisturbed;
  const isSound = tell(name, undisturbed);
  if (kills === 0) return { isSound, dump };
  const killed = await live(question, kills);
  const isKilledSound = tell(name, killed);
  const isEqual = compare(`killed ${killed.kills} times, it ends equal`, dump, killed.dump);
  return { isSound: isSound && isKilledSound && isEqual && killed.kills === kills, dump };
}

function compare(what: string, one: readonly string[], other: readonly string[]): boolean {
  const differences = differencesOf(one, other);
  say(`  ${differences.length === 0 ? '✓' : '✗'} ${what} (${other.length} lines)`);
  for (const difference of differences.slice(0, SHOWN)) say(`      ${difference}`);
  return differences.length === 0;
}

/** On one server of the two; writes the undisturbed run down where that is asked for. */
async function liveOn(
  kind: string,
  question: StoryQuestion,
  kills: number,
  dump: string | undefined,
): Promise<boolean> {
  if (kind !== 'embedded' && kind !== 'system') throw new Error(`no server "${kind}": embedded, system or both`);
  const server = await startTestServer(kind);
  if ('missing' in server) {
    say(`Không chạy được trên máy này: ${server.missing}`);
    return false;
  }
  process.env.DUNGHEN_TEST_DB = server.url;
  const told = await liveTwice(`PostgreSQL ${server.version}`, question, kills);
  if (dump !== undefined) writeFileSync(dump, told.dump.join('\n'));
  await server.stop();
  return told.isSound;
}

/** One after the other, each in a process of its own: a process has one test server. */
async function liveOnBoth(args: readonly string[]): Promise<boolean> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dunghen-story-'));
  const dumps: (readonly string[])[] = [];
  let isSound = true;
  for (const kind of ['embedded', 'system']) {
    const dump = path.join(folder, kind);
    const code = await run(process.execPath, [import.meta.filename, ...args, '--on', kind, '--dump', dump]);
    isSound = isSound && code === 0;
    if (existsSync(dump)) dumps.push(readFileSync(dump, 'utf8').split('\n'));
  }
  rmSync(folder, { recursive: true, force: true });
  const [first, second] = dumps;
  const isSame = first !== undefined && second !== undefined && compare('both servers end equal', first, second);
  return isSound && isSame;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      dossiers: { type: 'string', default: String(DEFAULT_QUESTION.dossiers) },
      agencies: { type: 'string', default: String(DEFAULT_QUESTION.agencies) },
      kills: { type: 'string', default: '50' },
      on: { type: 'string', default: 'both' },
      dump: { type: 'string' },
    },
  });
  const { seed, dossiers, agencies, kills, on, dump } = values;
  if (on === 'both') {
    const args = Object.entries({ seed, dossiers, agencies, kills }).flatMap(([name, value]) => [`--${name}`, value]);
    process.exitCode = (await liveOnBoth(args)) ? 0 : 1;
    return;
  }
  say(`\nseed ${seed}; Node ${process.version}; ${os.availableParallelism()} × ${os.cpus()[0]?.model ?? '?'}`);
  const question = { ...DEFAULT_QUESTION, seed: Number(seed), dossiers: Number(dossiers), agencies: Number(agencies) };
  process.exitCode = (await liveOn(on, question, Number(kills), dump)) ? 0 : 1;
}

await main();
