import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { StoreRefusal } from '../refusal.ts';
import { type Binaries, programOf } from './binaries.ts';
import { EMBEDDED_USER, type Endpoint } from './layout.ts';
import { clearStalePidFile, isReady } from './pid-file.ts';
import { pause } from './processes.ts';
import type { RunAs } from './run-as.ts';

/** A data directory and what runs on it. */
export interface Cluster {
  readonly binaries: Binaries;
  readonly runAs: RunAs;
  readonly data: string;
  readonly log: string;
  readonly password: string;
}

/** Longest socket path: `sun_path` holds 104 bytes on macOS, 108 on Linux. */
const SOCKET_PATH_MAX = 103;
const PORT = 5432;

/** A private folder with a short path for sockets: the data folder's own path may be too long for one. */
export function makeRunFolder(runAs: RunAs): string {
  const bases = process.platform === 'win32' ? [os.tmpdir()] : [os.tmpdir(), '/tmp'];
  const fits = (base: string): boolean =>
    Buffer.byteLength(path.join(base, 'dunghen-XXXXXX', `.s.PGSQL.${PORT}`)) <= SOCKET_PATH_MAX;
  const base = bases.find(fits) ?? os.tmpdir();
  // mkdtemp gives mode 0700: other users of the machine reach neither socket.
  const folder = mkdtempSync(path.join(base, 'dunghen-'));
  if (runAs.owner !== undefined) chownSync(folder, runAs.owner.uid, runAs.owner.gid);
  return folder;
}

/** The socket in the run folder; the loopback where there are no socket files. Both ask for the password. */
export async function findEndpoint(runFolder: string): Promise<Endpoint> {
  if (process.platform !== 'win32') return { host: runFolder, port: PORT };
  const port = await new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : PORT));
    });
  });
  return { host: '127.0.0.1', port };
}

/** Makes the data directory where there is none yet. A run that is cut off leaves nothing that looks complete. */
export async function initialise(cluster: Cluster): Promise<void> {
  if (existsSync(path.join(cluster.data, 'PG_VERSION'))) return adopt(cluster);
  if (!existsSync(cluster.password))
    writeFileSync(cluster.password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  const staging = `${cluster.data}.new`;
  const secret = `${staging}.secret`;
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { mode: 0o700 });
  writeFileSync(secret, readFileSync(cluster.password), { mode: 0o600 });
  if (cluster.runAs.owner !== undefined) {
    chownSync(staging, cluster.runAs.owner.uid, cluster.runAs.owner.gid);
    chownSync(secret, cluster.runAs.owner.uid, cluster.runAs.owner.gid);
  }
  try {
    await runInitdb(cluster, staging, secret);
    renameSync(staging, cluster.data);
  } finally {
    rmSync(secret, { force: true });
  }
}

/** Data that root made in its own namespace, on a machine that forbids namespaces now: handed to the other user. */
function adopt(cluster: Cluster): void {
  const owner = cluster.runAs.owner;
  if (owner === undefined || statSync(cluster.data).uid === owner.uid) return;
  spawnSync('chown', ['-R', `${owner.uid}:${owner.gid}`, cluster.data], { stdio: 'ignore' });
}

function runInitdb(cluster: Cluster, data: string, secret: string): Promise<void> {
  // Locale C: no order or case rule of the system's library can change a result (own sort keys do it).
  const args = [
    '-D',
    data,
    '-U',
    EMBEDDED_USER,
    '-E',
    'UTF8',
    '--locale=C',
    '--auth=scram-sha-256',
    `--pwfile=${secret}`,
    '--no-instructions',
  ];
  const from = logSize(cluster.log);
  const child = run(cluster, 'initdb', args);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(serverFailed(cluster, from));
    });
  });
}

/** Settings that matter for safety (fsync) or that keep the server to itself (no TCP where a socket will do). */
function settingsOf(endpoint: Endpoint): readonly string[] {
  const tcp = !path.isAbsolute(endpoint.host);
  return [
    `listen_addresses=${tcp ? endpoint.host : ''}`,
    `unix_socket_directories=${tcp ? '' : endpoint.host}`,
    'unix_socket_permissions=0700',
    `port=${endpoint.port}`,
    'password_encryption=scram-sha-256',
    'fsync=on',
    'full_page_writes=on',
    'max_connections=80',
    'shared_buffers=256MB',
    // An import of a million dossiers writes more than the default gigabyte between two checkpoints.
    'max_wal_size=4GB',
    'checkpoint_completion_target=0.9',
    'jit=off',
    'work_mem=32MB',
    // Data of a province stay in memory or on a solid disk: an index look-up costs little more than reading on.
    'random_page_cost=1.1',
    'effective_cache_size=1GB',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_line_prefix=%m [%p] ',
  ];
}

/** A running postmaster; `ended` settles when it exits, whatever the cause. */
export interface Postmaster {
  readonly pid: number;
  readonly endpoint: Endpoint;
  readonly ended: Promise<void>;
  /** Fast shutdown: connections are cut, everything is written; then, after 60 s, the hard way. */
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 60_000;

/** Starts the server and waits until it takes connections. Throws `StoreRefusal` (`server-failed`) with its log's end. */
export async function startPostmaster(
  cluster: Cluster,
  endpoint: Endpoint,
  extra: readonly string[] = [],
): Promise<Postmaster> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    clearStalePidFile(cluster.data);
    const from = logSize(cluster.log);
    const settings = [...settingsOf(endpoint), ...extra].flatMap((setting) => ['-c', setting]);
    const child = run(cluster, 'postgres', ['-D', cluster.data, ...settings]);
    const started = await waitUntilReady(cluster, child, deadline);
    if (started !== undefined)
      return { pid: started.pid, endpoint, ended: started.ended, stop: () => stop(cluster, child, started.ended) };
    // Back ends of a predecessor that was killed notice within moments that it is gone.
    const retry = /pre-existing shared memory block/.test(logSince(cluster.log, from));
    if (!retry || Date.now() > deadline) throw serverFailed(cluster, from);
    await pause(200);
  }
}

async function waitUntilReady(
  cluster: Cluster,
  child: ChildProcess,
  deadline: number,
): Promise<{ readonly pid: number; readonly ended: Promise<void> } | undefined> {
  let over = false;
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  }).then(() => {
    over = true;
  });
  while (!over && Date.now() < deadline) {
    if (child.pid !== undefined && isReady(cluster.data, child.pid)) return { pid: child.pid, ended };
    await pause(5);
  }
  child.kill('SIGQUIT');
  return undefined;
}

async function stop(cluster: Cluster, child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (process.platform === 'win32') run(cluster, 'pg_ctl', ['stop', '-D', cluster.data, '-m', 'fast']);
  else child.kill('SIGINT');
  const hard = setTimeout(() => child.kill('SIGQUIT'), 60_000);
  await ended;
  clearTimeout(hard);
}

function run(cluster: Cluster, program: 'initdb' | 'postgres' | 'pg_ctl', args: readonly string[]): ChildProcess {
  const [command = '', ...rest] = [...cluster.runAs.prefix, programOf(cluster.binaries, program), ...args];
  const log = openSync(cluster.log, 'a', 0o600);
  try {
    return spawn(command, rest, { stdio: ['ignore', log, log], env: environment(cluster.binaries), cwd: '/' });
  } finally {
    closeSync(log);
  }
}

/** The caller's environment without what would reach into PostgreSQL (PGDATA, PGPORT, locale). */
function environment(binaries: Binaries): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !/^(LC_|LANG)/.test(name));
  const library = binaries.libraryPath === undefined ? [] : [['LD_LIBRARY_PATH', binaries.libraryPath] as const];
  return Object.fromEntries([...kept, ['LC_ALL', 'C'] as const, ...library]);
}

function logSize(log: string): number {
  return existsSync(log) ? statSync(log).size : 0;
}

function logSince(log: string, from: number): string {
  return existsSync(log) ? readFileSync(log).subarray(from).toString('utf8') : '';
}

function serverFailed(cluster: Cluster, from: number): StoreRefusal {
  const last = logSince(cluster.log, from).trim().split('\n').slice(-3).join(' | ');
  return new StoreRefusal(
    'server-failed',
    `Không khởi động được PostgreSQL trên thư mục ${path.dirname(cluster.data)}. PostgreSQL báo: ${last === '' ? '(không có nhật ký)' : last}. Nhật ký đầy đủ: ${cluster.log}`,
    { data: cluster.data, log: last },
  );
}

/** Makes the folder itself; only its owner may look into it, others (a server that runs as `nobody`) may pass through. */
export function makeFolder(folder: string, runAs: RunAs): void {
  makeFolders(folder);
  if (runAs.owner !== undefined) chmodSync(folder, statSync(folder).mode | 0o011);
}

/** Step by step: where a file system answers ENOENT to a new folder (/proc), Node's `recursive` tries for ever. */
function makeFolders(folder: string): void {
  if (!existsSync(path.dirname(folder))) makeFolders(path.dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (!(existsSync(folder) && statSync(folder).isDirectory())) throw error;
  }
}
