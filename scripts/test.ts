/**
 * `npm test`: checks, then every test on both servers and in both time zones, then the browser tests.
 * A leg that this machine cannot run is named; under CI it is a failure.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';
import { startTestServer } from '@dunghen/store/testing';
import { findBrowser } from '../e2e/browser.ts';
import { check } from './check.ts';
import { ensureWeb } from './ensure-web.ts';
import { installTestParts } from './machine.ts';
import { binary, run } from './run.ts';

interface Leg {
  readonly name: string;
  /** Before each of its lines: legs run side by side. */
  readonly mark: string;
  readonly server: 'embedded' | 'system';
  readonly zone: 'UTC' | 'Asia/Ho_Chi_Minh';
  readonly config: string;
  /** Test files that are left out. */
  readonly without: readonly string[];
  /** Which part of the files, as Vitest names it. */
  readonly shard?: string;
}

const BROWSER = 'e2e/vitest.config.ts';

const EMBEDDED = { mark: '18', server: 'embedded', zone: 'UTC', without: [] } as const;
/** The launcher of the embedded server has nothing to do with another one. */
const SYSTEM = {
  mark: '15',
  server: 'system',
  zone: 'Asia/Ho_Chi_Minh',
  without: ['packages/store/test/embedded.test.ts'],
} as const;

const codeOf = (on: typeof EMBEDDED | typeof SYSTEM): Leg => ({
  ...on,
  name: on.server === 'embedded' ? 'PostgreSQL 18 kèm theo' : 'PostgreSQL 15',
  config: 'vitest.config.ts',
});

/** In two parts, each with a server and a database of its own: a long one at the end would run alone. */
const browserOf = (on: typeof EMBEDDED | typeof SYSTEM): readonly Leg[] =>
  ['1/2', '2/2'].map((shard) => ({
    ...on,
    name: `Trình duyệt ${shard}, ${on.server === 'embedded' ? 'PostgreSQL 18 kèm theo' : 'PostgreSQL 15'}`,
    config: BROWSER,
    shard,
  }));

/**
 * Each server with one of the zones, so that every test runs on both servers and in both zones. Two legs run side by
 * side, and whichever ends is followed by the next: code needs the processor, a browser half of the time waits for its
 * server.
 */
const LEGS: readonly Leg[] = [codeOf(EMBEDDED), ...browserOf(EMBEDDED), codeOf(SYSTEM), ...browserOf(SYSTEM)];
const SIDE_BY_SIDE = 2;

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** A line for each that failed. */
  readonly faults: readonly string[];
  /** A line for each that failed at first and passed at its second try. */
  readonly unsteady: readonly string[];
}

/** What is read of the reporter's JSON. */
interface Report {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly testResults?: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

async function runLeg(leg: Leg, url: string, folder: string): Promise<Outcome> {
  process.stdout.write(`\n== ${leg.mark}: ${leg.name}, ${leg.zone}\n`);
  const result = path.join(folder, `${LEGS.indexOf(leg)}.json`);
  const args = ['run', '--config', leg.config, '--reporter=default', '--reporter=json', `--outputFile.json=${result}`];
  const which = leg.without.flatMap((file) => ['--exclude', file]);
  if (leg.shard !== undefined) which.push('--shard', leg.shard);
  // How a page looks is seen once (e2e/visit.ts).
  const looks = leg.server === 'embedded' ? 'yes' : 'no';
  const env = { TZ: leg.zone, DUNGHEN_TEST_DB: url, DUNGHEN_TEST_LOOKS: looks };
  const code = await run(binary('vitest'), [...args, ...which], env, `${leg.mark} | `);
  const report: Report = existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : {};
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = report;
  const faults = faultsOf(report).map((fault) => `${leg.mark} | ${fault}`);
  const unsteady = testsOf(report, 'passed').map((test) => `${leg.mark} | ${test}`);
  // A run that fails or that ran nothing is a failure even where no single test is counted as failed.
  if (failed > 0 || (code === 0 && passed > 0)) return { passed, failed, faults, unsteady };
  return { passed, failed: 1, faults: [...faults, `${leg.mark} | ${leg.name}: ended with ${code}`], unsteady };
}

/** What failed; a file that broke outside its tests as well. */
function faultsOf(report: Report): readonly string[] {
  const files = (report.testResults ?? []).filter(({ message }) => message !== '');
  return [...files.map(({ name, message }) => lineOf(fileOf(name), message)), ...testsOf(report, 'failed')];
}

/** Tests that ended so after a complaint: file, test and the first words of why. */
function testsOf({ testResults = [] }: Report, wanted: 'failed' | 'passed'): readonly string[] {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(
        ({ status, failureMessages = [] }) => status === wanted && (wanted === 'failed' || failureMessages.length > 0),
      )
      .map(({ fullName, failureMessages = [] }) => lineOf(`${fileOf(name)} > ${fullName}`, failureMessages[0])),
  );
}

const fileOf = (name: string) => path.relative(process.cwd(), name);
const lineOf = (place: string, why = '') => `${place}: ${stripVTControlCharacters(why).slice(0, 600)}`;

type Servers = Readonly<Record<Leg['server'], Awaited<ReturnType<typeof startTestServer>>>>;

/** What keeps this machine from running the leg. */
function lackingFor({ server, config }: Leg, servers: Servers): string | undefined {
  const started = servers[server];
  if ('missing' in started) return started.missing;
  return config === BROWSER && findBrowser() === undefined ? 'không thấy Chromium' : undefined;
}

async function runLegs(folder: string): Promise<Outcome> {
  const servers: Servers = { embedded: await startTestServer('embedded'), system: await startTestServer('system') };
  const total = { passed: 0, failed: 0, faults: [] as string[], unsteady: [] as string[] };
  const missing: string[] = [];
  const waiting = [...LEGS];
  const runLane = async (): Promise<void> => {
    for (let leg = waiting.shift(); leg !== undefined; leg = waiting.shift()) {
      const started = servers[leg.server];
      const lacking = lackingFor(leg, servers);
      if (lacking !== undefined || 'missing' in started) {
        missing.push(`${leg.name}: ${lacking}`);
        continue;
      }
      const { passed, failed, faults, unsteady } = await runLeg(leg, started.url, folder);
      total.passed += passed;
      total.failed += failed;
      total.faults.push(...faults);
      total.unsteady.push(...unsteady);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, runLane));
  for (const started of Object.values(servers)) if ('stop' in started) await started.stop();
  for (const leg of missing) process.stdout.write(`Không chạy được trên máy này: ${leg}\n`);
  if (process.env.CI !== undefined) total.failed += missing.length;
  return total;
}

async function main(): Promise<void> {
  await installTestParts();
  const isClean = await check();
  await ensureWeb();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dunghen-test-'));
  const outcome = await runLegs(folder);
  rmSync(folder, { recursive: true, force: true });
  const failed = isClean ? outcome.failed : outcome.failed + 1;
  for (const test of outcome.unsteady) process.stdout.write(`\nĐạt ở lần thử thứ hai: ${test}\n`);
  for (const fault of outcome.faults) process.stdout.write(`\n${fault}\n`);
  process.stdout.write(`\n${outcome.passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

await main();
