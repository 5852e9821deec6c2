/**
 * `npm test`: checks, then every test on both servers and in both time zones, then the browser tests.
 * A leg that this machine cannot run is named; under CI it is a failure.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
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

/**
 * Each server with one of the zones, so that every test runs on both servers and in both zones. The legs of a stage run
 * side by side: code, which needs the processor, beside a browser, which half of the time waits for its server.
 */
const STAGES: readonly (readonly Leg[])[] = [
  [
    { ...EMBEDDED, name: 'PostgreSQL 18 kèm theo, UTC', config: 'vitest.config.ts' },
    { ...SYSTEM, name: 'Trình duyệt, PostgreSQL 15', config: BROWSER },
  ],
  [
    { ...SYSTEM, name: 'PostgreSQL 15, Asia/Ho_Chi_Minh', config: 'vitest.config.ts' },
    { ...EMBEDDED, name: 'Trình duyệt, PostgreSQL 18 kèm theo', config: BROWSER },
  ],
];

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

async function runLeg(leg: Leg, url: string, folder: string): Promise<Outcome> {
  process.stdout.write(`\n== ${leg.mark}: ${leg.name}\n`);
  const result = path.join(folder, `${leg.server}-${leg.config === BROWSER ? 'browser' : 'code'}.json`);
  const args = ['run', '--config', leg.config, '--reporter=default', '--reporter=json', `--outputFile.json=${result}`];
  const without = leg.without.flatMap((file) => ['--exclude', file]);
  // How a page looks is seen once (e2e/visit.ts).
  const looks = leg.server === 'embedded' ? 'yes' : 'no';
  const env = { TZ: leg.zone, DUNGHEN_TEST_DB: url, DUNGHEN_TEST_LOOKS: looks };
  const code = await run(binary('vitest'), [...args, ...without], env, `${leg.mark} | `);
  const counts: unknown = existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : {};
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = counts as {
    numPassedTests?: number;
    numFailedTests?: number;
  };
  // A run that fails or that ran nothing is a failure even where no single test is counted as failed.
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

type Servers = Readonly<Record<Leg['server'], Awaited<ReturnType<typeof startTestServer>>>>;

/** What keeps this machine from running the leg. */
function lackingFor({ server, config }: Leg, servers: Servers): string | undefined {
  const started = servers[server];
  if ('missing' in started) return started.missing;
  return config === BROWSER && findBrowser() === undefined ? 'không thấy Chromium' : undefined;
}

async function runLegs(folder: string): Promise<Outcome> {
  const servers: Servers = { embedded: await startTestServer('embedded'), system: await startTestServer('system') };
  const total = { passed: 0, failed: 0 };
  const missing: string[] = [];
  for (const stage of STAGES) {
    const outcomes = stage.map(async (leg) => {
      const started = servers[leg.server];
      const lacking = lackingFor(leg, servers);
      if (lacking === undefined && 'url' in started) return runLeg(leg, started.url, folder);
      missing.push(`${leg.name}: ${lacking}`);
      return { passed: 0, failed: 0 };
    });
    for (const { passed, failed } of await Promise.all(outcomes)) {
      total.passed += passed;
      total.failed += failed;
    }
  }
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
  const { passed, failed } = await runLegs(folder);
  rmSync(folder, { recursive: true, force: true });
  const faults = isClean ? failed : failed + 1;
  process.stdout.write(`\n${passed} passed, ${faults} failed\n`);
  process.exitCode = faults === 0 ? 0 : 1;
}

await main();
