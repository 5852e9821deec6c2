/**
 * `npm run story:quarter -- [--seed n] [--dossiers 300] [--agencies 12] [--kills 50] [--on embedded|system|both]`: the
 * demonstration province lived through in simulated time, once undisturbed and once with its process killed (SIGKILL) at
 * random instants, on each database; every promise of the follow-up is checked against a recount from the rows of events,
 * and the two runs are compared line by line. Ends with 1 where anything is wrong. See docs/story-quarter.md.
 */
import os from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { startTestServer, testDatabase } from '@dunghen/store/testing';
import { createRandom } from '../packages/app/src/demonstration/random.ts';
import { differencesOf } from '../packages/app/test/quarter/dump.ts';
import { DEFAULT_QUESTION, type StoryQuestion } from '../packages/app/test/quarter/options.ts';
import { runStory, type StoryRun } from '../packages/app/test/quarter/run.ts';

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

/** On one server: undisturbed, then with kills; equal or not. */
async function liveTwice(name: string, question: StoryQuestion, kills: number): Promise<boolean> {
  const undisturbed = await live(question, 0);
  const isSound = tell(name, undisturbed);
  if (kills === 0) return isSound;
  const killed = await live(question, kills);
  const isKilledSound = tell(name, killed);
  const differences = differencesOf(undisturbed.dump, killed.dump);
  say(
    `  ${differences.length === 0 ? '✓' : '✗'} killed ${killed.kills} times, it ends equal (${killed.dump.length} lines)`,
  );
  for (const difference of differences.slice(0, SHOWN)) say(`      ${difference}`);
  return isSound && isKilledSound && differences.length === 0;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      dossiers: { type: 'string', default: String(DEFAULT_QUESTION.dossiers) },
      agencies: { type: 'string', default: String(DEFAULT_QUESTION.agencies) },
      kills: { type: 'string', default: '50' },
      on: { type: 'string', default: 'both' },
    },
  });
  const question: StoryQuestion = {
    ...DEFAULT_QUESTION,
    seed: Number(values.seed),
    dossiers: Number(values.dossiers),
    agencies: Number(values.agencies),
  };
  say(`seed ${values.seed}; Node ${process.version}; ${os.availableParallelism()} × ${os.cpus()[0]?.model ?? '?'}`);
  let isSound = true;
  for (const kind of values.on === 'both' ? (['embedded', 'system'] as const) : [values.on]) {
    if (kind !== 'embedded' && kind !== 'system') throw new Error(`no server "${kind}": embedded, system or both`);
    const server = await startTestServer(kind);
    if ('missing' in server) {
      say(`Không chạy được trên máy này: ${server.missing}`);
      isSound = false;
      continue;
    }
    process.env.DUNGHEN_TEST_DB = server.url;
    isSound = (await liveTwice(`PostgreSQL ${server.version}`, question, Number(values.kills))) && isSound;
    await server.stop();
  }
  process.exitCode = isSound ? 0 : 1;
}

await main();
