import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { getDay } from '@dunghen/domain/time';
import type { Database } from '@dunghen/store/server';
import { contextOf } from '../../src/context/index.ts';
import { verify } from '../../src/doctor/index.ts';
import { prepareCast, readCast } from './cast.ts';
import { type Check, checkStory } from './checks.ts';
import { instantOn, preparePlace, readPlace } from './days.ts';
import { dumpStory } from './dump.ts';
import { readFacts, type StoryFacts } from './facts.ts';
import { QUARTER_FROM, type StoryQuestion } from './options.ts';
import { readWorkingTime } from './recount/working-time.ts';

export interface StoryRun {
  readonly kills: number;
  readonly seconds: number;
  readonly checks: readonly Check[];
  /** Refusals that nobody expected, and chains that do not verify. */
  readonly faults: readonly string[];
  readonly dump: readonly string[];
  readonly facts: StoryFacts;
}

export interface RunOptions {
  readonly kills: number;
  /** In [0, 1), for the instants of the kills. */
  readonly random: () => number;
  readonly remark?: (text: string) => void;
}

/** Lives the story through on an empty database, with so many kills, and checks it. */
export async function runStory(
  db: Database & { readonly url: string },
  question: StoryQuestion,
  options: RunOptions,
): Promise<StoryRun> {
  const context = await contextOf(db, () => instantOn(QUARTER_FROM, 0));
  await preparePlace(context);
  await prepareCast(context, question);
  const begun = performance.now();
  const { kills, faults } = await liveWithKills(db, question, options);
  const seconds = (performance.now() - begun) / 1_000;
  const facts = await readFacts(context, question, await readCast(context, question));
  const { sound, lines } = await verify(context);
  const broken = sound ? [] : lines.filter((line) => line.includes('✗'));
  const checks = checkStory(facts, readWorkingTime());
  return { kills, seconds, checks, faults: [...faults, ...broken], dump: await dumpStory(context), facts };
}

/** Starts a process again and again until one comes to the end: each but the last is killed somewhere in between. */
async function liveWithKills(
  db: Database & { readonly url: string },
  question: StoryQuestion,
  { kills, random, remark = () => undefined }: RunOptions,
): Promise<{ readonly kills: number; readonly faults: readonly string[] }> {
  const faults = new Set<string>();
  const whole = getDay(question.until) - getDay(question.intakeFrom) + 1;
  const place = () => placeOf(db, question);
  let done = 0;
  for (;;) {
    const worker = startWorker(db.url, question, (words) => faults.add(words));
    const isKilled =
      done < kills && (await killAt(worker, place, nextKill(await place(), whole, kills - done, random)));
    if (!isKilled) {
      await worker.ended;
      const code = worker.child.exitCode;
      if (code !== 0) throw new Error(`the story broke off with ${code}: ${worker.said()}`);
      return { kills: done, faults: [...faults] };
    }
    done += 1;
    if (done % 10 === 0) remark(`${done} kills, day ${Math.floor(await place())} of ${whole}`);
  }
}

type Worker = ReturnType<typeof startWorker>;

function startWorker(url: string, question: StoryQuestion, onRefused: (words: string) => void) {
  const program = fileURLToPath(new URL('./worker.ts', import.meta.url));
  const child = spawn(process.execPath, [program, url, JSON.stringify(question)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('refused ')) onRefused(line.slice('refused '.length));
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2_000);
  });
  return { child, ended: once(child, 'exit'), said: () => said };
}

interface Kill {
  /** How far the story has to have come. */
  readonly reach: number;
  /** And how long after that. */
  readonly waitMs: number;
}

/** One in five meets whoever has only just begun again; the others are spread over what is left, up to near the end. */
function nextKill(from: number, whole: number, left: number, random: () => number): Kill {
  if (random() < 0.2) return { reach: from, waitMs: random() * 2_000 };
  const rest = Math.max(0.1, whole * 0.95 - from);
  return { reach: from + (rest / (left + 1)) * (0.3 + 1.4 * random()), waitMs: random() * 60 };
}

const LOOK_MS = 20;

/** Kills the process once the story has come as far as that; false where it came to its end before. */
async function killAt(
  { child, ended }: Worker,
  place: () => Promise<number>,
  { reach, waitMs }: Kill,
): Promise<boolean> {
  let isOver = false;
  const over = ended.then(() => {
    isOver = true;
  });
  while (!isOver && (await place()) < reach) await Promise.race([pause(LOOK_MS), over]);
  await Promise.race([pause(waitMs), over]);
  child.kill('SIGKILL');
  await over;
  return child.signalCode === 'SIGKILL';
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Days that were lived through, with the part of the one under way. */
async function placeOf(db: Database, { intakeFrom }: StoryQuestion): Promise<number> {
  const place = await readPlace({ db });
  return place === undefined ? 0 : place.day - getDay(intakeFrom) + place.phase / MOST_PHASES;
}

/** More than any day has. */
const MOST_PHASES = 40;
