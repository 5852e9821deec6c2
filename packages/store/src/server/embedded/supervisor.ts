/**
 * The process that keeps the embedded server of one folder: starts it, lets processes hold it open by a connection to
 * the lease socket, starts it again should it be killed, and stops it when the last of those connections is gone. The
 * system closes the connection of a process that dies, however it dies, so no server outlives its users.
 * Started by `connectFolder` as `node supervisor.ts JOB`; says in one line of JSON on its standard output how it went.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { StoreRefusal } from '../refusal.ts';
import { findEmbedded } from './binaries.ts';
import {
  type Cluster,
  findEndpoint,
  initialise,
  makeFolder,
  makeRunFolder,
  type Postmaster,
  startPostmaster,
} from './cluster.ts';
import { tryLock } from './folder-lock.ts';
import { type FolderLayout, layoutOf, type ServerInfo } from './layout.ts';
import type { LeaseAnswer, LeaseRequest, SupervisorJob } from './lease.ts';
import { clearStalePidFile } from './pid-file.ts';
import { pause, waitForEnd } from './processes.ts';
import { findRunAs } from './run-as.ts';

/** How long a fresh server waits for its first user. */
const FIRST_LEASE_MS = 15_000;
/** A server that ran for so long before it ended is started again at once. */
const STEADY_MS = 5_000;
/** So many quick ends in a row are taken for accidents; then each wait is twice the last one, up to the longest. */
const ACCIDENTS = 3;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5_000;

/** What nobody needs of a server that is thrown away; and room for the programs of several test files at once. */
const THROW_AWAY = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_connections=200',
  'max_wal_size=512MB',
];
const NO_VACUUM = ['autovacuum=off'];

interface Lease {
  readonly socket: Socket;
  readonly request: LeaseRequest;
}

function say(answer: LeaseAnswer): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

async function prepare(layout: FolderLayout, job: SupervisorJob): Promise<Cluster> {
  const runAs = findRunAs(layout.data);
  makeFolder(layout.folder, runAs);
  const binaries = job.binaries === undefined ? findEmbedded(layout.libraries) : { folder: job.binaries };
  const cluster: Cluster = { binaries, runAs, data: layout.data, log: layout.log, password: layout.password };
  await initialise(cluster);
  // We hold the folder's lock, so a server that still runs lost its supervisor, and with it everyone it served.
  const left = clearStalePidFile(layout.data);
  if (left.kind === 'running') {
    process.kill(left.pid, 'SIGINT');
    if (!(await waitForEnd(left.pid, 30_000))) process.kill(left.pid, 'SIGQUIT');
    await waitForEnd(left.pid, 10_000);
  }
  removeOldRunFolder(layout);
  return cluster;
}

/** The sockets of a predecessor that was killed; only what has the name that we give to such folders. */
function removeOldRunFolder(layout: FolderLayout): void {
  if (!existsSync(layout.info)) return;
  const old: ServerInfo = JSON.parse(readFileSync(layout.info, 'utf8'));
  const isOurs = /^dunghen-\w{6}$/.test(path.basename(old.runFolder)) && path.basename(old.lease) === 'lease';
  if (isOurs) rmSync(old.runFolder, { recursive: true, force: true });
}

function publish(layout: FolderLayout, info: ServerInfo): void {
  const fresh = `${layout.info}.${process.pid}`;
  writeFileSync(fresh, `${JSON.stringify(info, null, 2)}\n`, { mode: 0o600 });
  renameSync(fresh, layout.info);
}

function leasePath(runFolder: string): string {
  return process.platform === 'win32' ? `\\\\.\\pipe\\${path.basename(runFolder)}` : path.join(runFolder, 'lease');
}

function listen(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(address, resolve);
  });
}

/** Starts everything; returns when the server is stopped for good. */
async function supervise(layout: FolderLayout, job: SupervisorJob): Promise<void> {
  const cluster = await prepare(layout, job);
  const runFolder = makeRunFolder(cluster.runAs);
  try {
    const endpoint = await findEndpoint(runFolder);
    const lease = leasePath(runFolder);
    const extra = job.throwAway ? [...THROW_AWAY, ...(job.vacuums ? [] : NO_VACUUM)] : [];
    const start = (): Promise<Postmaster> => startPostmaster(cluster, endpoint, extra);
    const announce = (postmaster: Postmaster): void =>
      publish(layout, { supervisor: process.pid, postmaster: postmaster.pid, lease, runFolder, endpoint });
    const first = await start();
    await keep(first, start, announce, lease, () => rmSync(layout.info, { force: true }));
  } finally {
    rmSync(runFolder, { recursive: true, force: true });
  }
}

/** Serves leases until the last is gone, or until the server cannot be kept running. */
async function keep(
  first: Postmaster,
  start: () => Promise<Postmaster>,
  announce: (postmaster: Postmaster) => void,
  address: string,
  withdraw: () => void,
): Promise<void> {
  let postmaster = first;
  let stopping = false;
  const leases = new Set<Lease>();
  const ended = Promise.withResolvers<void>();
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    withdraw();
    await postmaster.stop();
    await restarting;
    ended.resolve();
  };
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    serveLease(
      socket,
      leases,
      () => stopping,
      () => void stop(),
    );
  });
  await listen(server, address);
  announce(postmaster);
  say({ ok: true });
  const unused = setTimeout(() => leases.size === 0 && void stop(), FIRST_LEASE_MS);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop());
  // As long as somebody holds it open: a full disk or a failing one may be seen to, and then the server is there again.
  const restarting = (async () => {
    for (let quick = 0; ; ) {
      const from = Date.now();
      await postmaster.ended;
      if (stopping) return;
      quick = Date.now() - from < STEADY_MS ? quick + 1 : 0;
      await pause(waitOf(quick - ACCIDENTS));
      const again = await startAgain(start, () => stopping);
      if (again === undefined) return;
      postmaster = again;
      if (stopping) return again.stop();
      announce(again);
    }
  })();
  await ended.promise;
  clearTimeout(unused);
  server.close();
  for (const held of leases) held.socket.destroy();
}

/** Tries until it runs; undefined where it is not wanted any more. */
async function startAgain(
  start: () => Promise<Postmaster>,
  isStopping: () => boolean,
): Promise<Postmaster | undefined> {
  for (let failed = 1; !isStopping(); failed += 1) {
    const started = await start().catch(() => undefined);
    if (started !== undefined) return started;
    await pause(waitOf(failed));
  }
  return undefined;
}

const waitOf = (failed: number): number =>
  failed <= 0 ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failed - 1));

/** One process's lease: a line that says who it is, an answer, and then the connection itself. */
function serveLease(socket: Socket, leases: Set<Lease>, isStopping: () => boolean, whenUnused: () => void): void {
  let lease: Lease | undefined;
  let received = '';
  const leave = (): void => {
    const last = lease !== undefined && leases.delete(lease) && leases.size === 0;
    lease = undefined;
    // The last one waits on its connection until the server has stopped; the others need not.
    if (last) whenUnused();
    else if (!isStopping()) socket.destroy();
  };
  socket.setEncoding('utf8');
  socket.on('error', leave);
  socket.on('end', leave);
  socket.on('close', leave);
  socket.on('data', (text: string) => {
    received += text;
    if (lease !== undefined || !received.includes('\n')) return;
    const request: LeaseRequest = JSON.parse(received);
    const answer = answerTo(request, leases, isStopping());
    socket.write(`${JSON.stringify(answer)}\n`);
    if (!answer.ok) return void socket.end();
    lease = { socket, request };
    leases.add(lease);
  });
}

function answerTo(request: LeaseRequest, leases: ReadonlySet<Lease>, stopping: boolean): LeaseAnswer {
  if (stopping) return { ok: false, code: 'busy', message: '', facts: {} };
  const other = [...leases].find((lease) => lease.request.kind === 'server');
  if (request.kind !== 'server' || other === undefined) return { ok: true };
  return { ok: false, code: 'second-server', message: '', facts: { pid: other.request.pid } };
}

async function main(job: SupervisorJob): Promise<void> {
  // The one who started us may be gone before it has read our answer.
  process.stdout.on('error', () => undefined);
  const layout = layoutOf(job.folder);
  makeFolder(job.folder, { prefix: [] });
  const release = tryLock(layout.lock);
  if (release === undefined) return say({ ok: false, code: 'busy', message: '', facts: {} });
  try {
    await supervise(layout, job);
  } finally {
    rmSync(layout.info, { force: true });
    release();
    if (job.throwAway) rmSync(job.folder, { recursive: true, force: true });
  }
}

function failure(error: unknown, folder: string): LeaseAnswer {
  if (error instanceof StoreRefusal) return { ok: false, code: error.code, message: error.message, facts: error.facts };
  const detail = error instanceof Error ? error.message : String(error);
  const message = `Không dùng được thư mục dữ liệu ${folder}: ${detail}. Hãy chọn thư mục mà tài khoản đang chạy lệnh được ghi (tùy chọn --db).`;
  return { ok: false, code: 'folder-unusable', message, facts: { folder } };
}

const job: SupervisorJob = JSON.parse(process.argv[2] ?? '');
try {
  await main(job);
  process.exit(0);
} catch (error) {
  say(failure(error, job.folder));
  process.exit(1);
}
