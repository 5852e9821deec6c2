/**
 * `npm test`: checks, then every test on both servers and in both time zones, then the browser tests.
 * A leg that this machine cannot run is named; under CI it is a failure.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
  readonly server: 'embedded' | 'system';
  readonly zone: 'UTC' | 'Asia/Ho_Chi_Minh';
  readonly config: string;
}

const BROWSER = 'e2e/vitest.config.ts';

/** Each server with one of the zones, so that every test runs on both servers and in both zones. */
const LEGS: readonly Leg[] = [
  { name: 'PostgreSQL 18 kèm theo, UTC', server: 'embedded', zone: 'UTC', config: 'vitest.config.ts' },
  { name: 'Trình duyệt, PostgreSQL 18 kèm theo', server: 'embedded', zone: 'UTC', config: BROWSER },
  { name: 'PostgreSQL 15, Asia/Ho_Chi_Minh', server: 'system', zone: 'Asia/Ho_Chi_Minh', config: 'vitest.config.ts' },
  { name: 'Trình duyệt, PostgreSQL 15', server: 'system', zone: 'Asia/Ho_Chi_Minh', config: BROWSER },
];

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

async function runLeg(leg: Leg, url: string, folder: string): Promise<Outcome> {
  process.stdout.write(`\n== ${leg.name}\n`);
  const result = path.join(folder, 'result.json');
  rmSync(result, { force: true });
  const args = ['run', '--config', leg.config, '--reporter=default', '--reporter=json', `--outputFile.json=${result}`];
  const code = await run(binary('vitest'), args, { TZ: leg.zone, DUNGHEN_TEST_DB: url });
  const counts: unknown = JSON.parse(readFileSync(result, 'utf8'));
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = counts as {
    numPassedTests?: number;
    numFailedTests?: number;
  };
  // A run that fails or that ran nothing is a failure even where no single test is counted as failed.
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

async function main(): Promise<void> {
  await installTestParts();
  const total = { passed: 0, failed: 0 };
  if (!(await check())) total.failed += 1;
  await ensureWeb();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dunghen-test-'));
  const missing: string[] = [];
  for (const server of ['embedded', 'system'] as const) {
    const started = await startTestServer(server);
    for (const leg of LEGS.filter((candidate) => candidate.server === server)) {
      const lacking =
        'missing' in started
          ? started.missing
          : leg.config === BROWSER && findBrowser() === undefined
            ? 'không thấy Chromium'
            : undefined;
      if (lacking !== undefined || 'missing' in started) {
        missing.push(`${leg.name}: ${lacking}`);
        continue;
      }
      const outcome = await runLeg(leg, started.url, folder);
      total.passed += outcome.passed;
      total.failed += outcome.failed;
    }
    if ('stop' in started) await started.stop();
  }
  rmSync(folder, { recursive: true, force: true });
  for (const leg of missing) process.stdout.write(`Không chạy được trên máy này: ${leg}\n`);
  if (process.env.CI !== undefined) total.failed += missing.length;
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

await main();
