import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { testDatabase } from '@dunghen/store/testing';
import type { TestProject } from 'vitest/node';
import { demoDatabase } from '../packages/cli/test/demo-database.ts';
import { ensureWeb } from '../scripts/ensure-web.ts';
import { findBrowser } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the server of this run answers; ends in "/". */
    readonly address: string;
    readonly browser: string;
    /** Of what the browser writes, which nobody closes: it ends with the run. */
    readonly browserFolder: string;
    /** Of the demonstration's users, by login. */
    readonly passwords: Passwords;
    /** What the server and the program that signs exchange files through. */
    readonly signFolder: string;
  }
}

/** The first start loads the demonstration province. */
const START_LIMIT_MS = 240_000;

const root = join(import.meta.dirname, '..');
const PROGRAM = join(root, 'node_modules/.bin/dunghen');

type Filled = 'demonstration' | 'empty';

type Passwords = Readonly<Record<string, string>>;

export interface RunningServer {
  readonly address: string;
  /** Passwords that the start printed, by login. */
  readonly passwords: Passwords;
  readonly signFolder: string;
  readonly stop: () => Promise<void>;
}

/** Starts the program as a user does, with fresh pages, in a database of its own: the demonstration province, or nothing yet. */
export async function startServer(filled: Filled = 'demonstration'): Promise<RunningServer> {
  await ensureWeb();
  const database = await freshDatabase(filled);
  const kind = filled === 'demonstration' ? ['--demo'] : [];
  // A server's URL brings neither a key nor a place for files with it, as a folder does.
  const DUNGHEN_FILES = await mkdtemp(join(tmpdir(), 'dunghen-e2e-files-'));
  const DUNGHEN_BACKUPS = await mkdtemp(join(tmpdir(), 'dunghen-e2e-backups-'));
  const DUNGHEN_SIGN_FOLDER = await mkdtemp(join(tmpdir(), 'dunghen-e2e-ky-'));
  const folders = { DUNGHEN_FILES, DUNGHEN_BACKUPS, DUNGHEN_SIGN_FOLDER };
  const trial = { DUNGHEN_NOTIFY_TRIAL: 'true' };
  const env = { ...process.env, ...folders, ...trial, DUNGHEN_SECRET_KEY: randomBytes(32).toString('hex') };
  const child = spawn(PROGRAM, ['start', ...kind, '--db', database.target, '--port', '0'], { cwd: root, env });
  try {
    const started = await startOf(child);
    return { ...started, signFolder: DUNGHEN_SIGN_FOLDER, stop: () => end(child).then(database.drop) };
  } catch (error) {
    await end(child);
    await database.drop();
    throw error;
  }
}

/** On the server of the test run where there is one, else in a folder of its own (embedded). */
async function freshDatabase(filled: Filled): Promise<{ readonly target: string; readonly drop: () => Promise<void> }> {
  if ((process.env.DUNGHEN_TEST_DB ?? '') !== '') {
    const database = await (filled === 'demonstration' ? demoDatabase() : testDatabase());
    return { target: database.url, drop: () => database.close() };
  }
  const folder = await mkdtemp(join(tmpdir(), 'dunghen-e2e-'));
  return { target: folder, drop: () => rm(folder, { recursive: true, force: true }) };
}

function startOf(child: ChildProcess): Promise<Pick<RunningServer, 'address' | 'passwords'>> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(
      () => reject(new Error(`no address after ${START_LIMIT_MS} ms:\n${said}`)),
      START_LIMIT_MS,
    );
    const hear = (chunk: unknown): void => {
      said += String(chunk);
      const address = /Đúng Hẹn: (http:\/\/\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve({ address, passwords: passwordsIn(said) });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the server ended with ${code}:\n${said}`));
    });
  });
}

/** "  motcua  abcd-…  Lò Thị …", and of the first administrator "…: quantri, mật khẩu dùng một lần: abcd-…". */
function passwordsIn(said: string): Passwords {
  const all = said.matchAll(/^(?: {2}|.*đầu tiên: )([\w.]+)(?: +|, mật khẩu dùng một lần: )((?:\w{4}-){3}\w{4})\b/gm);
  return Object.fromEntries([...all].map(([, login = '', password = '']) => [login, password]));
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Once before all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = findBrowser();
  if (browser === undefined) throw new Error('Không thấy Chromium: cài gói chromium hoặc đặt biến CHROMIUM.');
  const server = await startServer();
  project.provide('address', server.address);
  project.provide('browser', browser);
  project.provide('passwords', server.passwords);
  project.provide('signFolder', server.signFolder);
  const browserFolder = await mkdtemp(join(tmpdir(), 'dunghen-e2e-browser-'));
  project.provide('browserFolder', browserFolder);
  return async () => {
    await server.stop();
    await rm(browserFolder, { recursive: true, force: true, maxRetries: 5 });
  };
}
