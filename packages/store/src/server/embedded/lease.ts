import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { StoreRefusal, type StoreRefusalCode } from '../refusal.ts';
import { EMBEDDED_USER, type Endpoint, layoutOf, type ServerInfo } from './layout.ts';
import { pause } from './processes.ts';

/** `server`: the long-lived one, of which a folder has at most one. `command`: everything else. */
export interface LeaseRequest {
  readonly kind: 'command' | 'server';
  readonly pid: number;
}

export type LeaseAnswer =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** `busy`: another process starts or stops the server just now. */
      readonly code: StoreRefusalCode | 'busy';
      readonly message: string;
      readonly facts: Readonly<Record<string, unknown>>;
    };

/** What a supervisor is started with. */
export interface SupervisorJob {
  readonly folder: string;
  /** Folder of another PostgreSQL's programs; the embedded one where absent. */
  readonly binaries?: string;
  /** For tests: no fsync, and the folder is removed at the end. */
  readonly throwAway?: boolean;
  /** For a test that changes the same rows for long: the thrown-away server clears away dead ones, as others do. */
  readonly vacuums?: boolean;
}

/** A folder's running server, held open. */
export interface FolderConnection {
  readonly endpoint: Endpoint;
  readonly user: string;
  readonly password: string;
  /** Numbers of the processes, for messages and tests. */
  readonly postmaster: number;
  readonly supervisor: number;
  /** Settles when the server's keeper is gone though it was not let go of; the server goes with it. */
  readonly lost: Promise<void>;
  /** Lets go of the server; settles when it has stopped, if this was its last user. */
  release(): Promise<void>;
}

const TIMEOUT_MS = 120_000;
const SUPERVISOR = fileURLToPath(new URL('./supervisor.ts', import.meta.url));

/** Holds the folder's server open, started if need be. Throws `StoreRefusal`. */
export async function connectFolder(
  folder: string,
  kind: LeaseRequest['kind'],
  job: Omit<SupervisorJob, 'folder'> = {},
): Promise<FolderConnection> {
  const deadline = Date.now() + TIMEOUT_MS;
  for (;;) {
    const held = await tryLease(folder, kind);
    if (held !== undefined) return held;
    const started = await startSupervisor({ ...job, folder });
    if (!started.ok && started.code !== 'busy') throw new StoreRefusal(started.code, started.message, started.facts);
    if (started.ok) continue;
    if (Date.now() > deadline) throw notReady(folder);
    await pause(50);
  }
}

async function tryLease(folder: string, kind: LeaseRequest['kind']): Promise<FolderConnection | undefined> {
  const info = findInfo(folder);
  if (info === undefined) return undefined;
  const socket = await tryConnect(info.lease, folder);
  if (socket === undefined) return undefined;
  const request: LeaseRequest = { kind, pid: process.pid };
  socket.write(`${JSON.stringify(request)}\n`);
  const answer = await readAnswer(socket);
  if (!answer.ok) {
    socket.destroy();
    if (answer.code === 'busy') return undefined;
    throw refused(answer.code, answer.message, answer.facts, folder);
  }
  // The lease alone keeps no process running; it ends with the process.
  socket.unref();
  const password = readFileSync(layoutOf(folder).password, 'utf8').trim();
  const { endpoint, postmaster, supervisor } = info;
  let released = false;
  const lost = new Promise<void>((resolve) => {
    // The other side ends first: half of the connection stays open until we end it, too.
    socket.once('end', () => {
      if (released) return;
      socket.destroy();
      resolve();
    });
    socket.once('close', () => resolve());
  });
  const letGo = (): Promise<void> => {
    released = true;
    return release(socket);
  };
  return { endpoint, user: EMBEDDED_USER, password, postmaster, supervisor, lost, release: letGo };
}

function findInfo(folder: string): ServerInfo | undefined {
  try {
    const info: ServerInfo = JSON.parse(readFileSync(layoutOf(folder).info, 'utf8'));
    return info;
  } catch (error) {
    if (hasCode(error, 'EACCES')) throw notAllowed(folder);
    return undefined;
  }
}

function tryConnect(address: string, folder: string): Promise<Socket | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect({ path: address, allowHalfOpen: true });
    socket.once('connect', () => {
      socket.removeAllListeners('error').on('error', () => undefined);
      resolve(socket);
    });
    // Refused or absent: what the folder names belonged to a server that was killed.
    socket.once('error', (error) => (hasCode(error, 'EACCES') ? reject(notAllowed(folder)) : resolve(undefined)));
  });
}

function readAnswer(stream: NodeJS.ReadableStream): Promise<LeaseAnswer> {
  return new Promise((resolve) => {
    let received = '';
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      received += text;
      if (received.includes('\n')) resolve(JSON.parse(received));
    });
    const over = (): void => resolve({ ok: false, code: 'busy', message: '', facts: {} });
    stream.once('end', over).once('close', over);
  });
}

function release(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed) return resolve();
    socket.ref();
    socket.once('close', () => resolve());
    // The other side ends too, at once or after the shutdown.
    socket.once('end', () => socket.destroy());
    socket.end();
    socket.resume();
  });
}

/** In a session of its own, so that Ctrl-C in the terminal of one command does not cut off the others. */
async function startSupervisor(job: SupervisorJob): Promise<LeaseAnswer> {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const child = spawn(process.execPath, [SUPERVISOR, JSON.stringify(job)], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    cwd: '/',
    env,
  });
  const answer = await Promise.race([readAnswer(child.stdout), failed(child)]);
  child.stdout.destroy();
  child.unref();
  return answer;
}

function failed(child: ChildProcess): Promise<LeaseAnswer> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ ok: false, code: 'server-failed', message: error.message, facts: {} }));
  });
}

function refused(
  code: StoreRefusalCode,
  message: string,
  facts: Readonly<Record<string, unknown>>,
  folder: string,
): StoreRefusal {
  if (code !== 'second-server') return new StoreRefusal(code, message, facts);
  return new StoreRefusal(
    code,
    `Thư mục ${folder} đang có một máy chủ Đúng Hẹn khác chạy (tiến trình ${facts.pid}). Mỗi thư mục chỉ chạy được một máy chủ: hãy dừng máy chủ đó, hoặc chọn thư mục khác bằng --db. Các lệnh khác (import, report, …) vẫn dùng chung thư mục này được.`,
    { ...facts, folder },
  );
}

function notAllowed(folder: string): StoreRefusal {
  return new StoreRefusal(
    'folder-unusable',
    `Tài khoản đang chạy lệnh không được phép dùng cơ sở dữ liệu trong thư mục ${folder}. Hãy chạy bằng tài khoản đã tạo ra thư mục này, hoặc chọn thư mục khác bằng --db.`,
    { folder },
  );
}

function notReady(folder: string): StoreRefusal {
  const log = layoutOf(folder).log;
  return new StoreRefusal(
    'server-failed',
    `PostgreSQL trên thư mục ${folder} không sẵn sàng sau ${TIMEOUT_MS / 1000} giây. Xem nhật ký: ${log}`,
    { folder },
  );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
