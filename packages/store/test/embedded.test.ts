/** The embedded server as its users meet it: real processes, real signals (DESIGN, storage 1; issue: store). */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { layoutOf, type ServerInfo } from '../src/server/embedded/layout.ts';
import { processState, waitForEnd } from '../src/server/embedded/processes.ts';
import { type Database, openDatabase, startServer } from '../src/server/index.ts';
import { quickFolder } from '../src/testing/index.ts';

const HOLDER = fileURLToPath(new URL('./holder.ts', import.meta.url));
const asRoot = process.getuid?.() === 0;
const onLinux = process.platform === 'linux';

let base: string;
let folder: string;
const children: ChildProcess[] = [];

/** A folder with a new, stopped server, copied for the tests that are not about making one. */
let template: string;
beforeAll(async () => {
  template = mkdtempSync(path.join(quickFolder(), 'dunghen-mẫu '));
  const db = await openDatabase({ kind: 'folder', folder: template });
  await db.close();
}, 120_000);
afterAll(() => rmSync(template, { recursive: true, force: true }));

beforeEach(() => {
  base = mkdtempSync(path.join(quickFolder(), 'dunghen-vỏ '));
  folder = path.join(base, 'dữ liệu một cửa');
  spawnSync('cp', ['-a', template, folder]);
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  const info = findInfo();
  if (info !== undefined) await waitForEnd(info.supervisor, 20_000);
  rmSync(base, { recursive: true, force: true });
});

const target = () => ({ kind: 'folder', folder }) as const;

function findInfo(): ServerInfo | undefined {
  const file = layoutOf(folder).info;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function infoOf(): ServerInfo {
  const info = findInfo();
  if (info === undefined) throw new Error('no server runs');
  return info;
}

interface Holder {
  readonly child: ChildProcess;
  readonly lines: string[];
}

/** Starts the holder and waits until it has the database open; `prefix` runs it as somebody else. */
async function hold(
  kind: 'command' | 'server' | 'writer',
  prefix: readonly string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Holder> {
  const [command = '', ...args] = [...prefix, process.execPath, HOLDER, kind, folder];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: '/', env });
  children.push(child);
  const lines: string[] = [];
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += text;
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text) => {
      lines.push(...String(text).trim().split('\n'));
      if (lines.includes('ready')) resolve();
    });
    child.once('exit', () => reject(new Error(errors)));
  });
  return { child, lines };
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

async function keep(db: Database, n: number): Promise<void> {
  await db.query('create table if not exists kept (n int)');
  await db.query('insert into kept values ($1)', [n]);
}

const kept = async (db: Database) =>
  (await db.query<{ n: number }>('select n from kept order by n')).map((row) => row.n);

describe('the embedded server', { timeout: 120_000 }, () => {
  test('keeps its data in a folder whose name has spaces and Vietnamese letters, with fsync, on a private socket', async () => {
    const db = await openDatabase(target());
    await keep(db, 1);
    expect(
      await db.query("select current_setting('fsync') as fsync, current_setting('listen_addresses') as tcp"),
    ).toEqual([{ fsync: 'on', tcp: '' }]);
    const { endpoint, postmaster, supervisor, runFolder } = infoOf();
    expect(statSync(endpoint.host).mode & 0o777).toBe(0o700);
    expect(statSync(layoutOf(folder).password).mode & 0o777).toBe(0o600);
    await db.close();
    expect([processState(postmaster).alive, await waitForEnd(supervisor, 5_000), existsSync(runFolder)]).toEqual([
      false,
      true,
      false,
    ]);
    const again = await openDatabase(target());
    expect(await kept(again)).toEqual([1]);
    await again.close();
  });

  test('asks for the password on its socket too', async () => {
    const db = await openDatabase(target());
    const { default: pg } = await import('pg');
    const stranger = new pg.Client({
      host: infoOf().endpoint.host,
      user: 'dunghen',
      database: 'dunghen',
      password: 'wrong',
    });
    await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
    await db.close();
  });

  test('two processes that open a new folder at the same instant share one server', async () => {
    rmSync(folder, { recursive: true });
    const [a, b] = await Promise.all([hold('command'), hold('command')]);
    const db = await openDatabase(target());
    await keep(db, 7);
    await kill(a.child, 'SIGTERM');
    await kill(b.child, 'SIGTERM');
    expect(await kept(db)).toEqual([7]);
    await db.close();
  });

  test('a command beside a running server uses it, and ends without stopping it', async () => {
    const server = await hold('server');
    const { postmaster } = infoOf();
    const db = await openDatabase(target());
    await keep(db, 3);
    await db.close();
    expect(infoOf().postmaster).toBe(postmaster);
    expect(processState(postmaster).alive).toBe(true);
    await kill(server.child, 'SIGTERM');
    expect(await waitForEnd(postmaster, 20_000)).toBe(true);
  });

  test('a second server on the folder is refused in Vietnamese, with the number of the first', async () => {
    const server = await hold('server');
    const second = startServer(target());
    await expect(second).rejects.toMatchObject({ code: 'second-server' });
    await expect(second).rejects.toThrow(
      new RegExp(`đang có một máy chủ Đúng Hẹn khác chạy \\(tiến trình ${server.child.pid}\\)`),
    );
    await kill(server.child, 'SIGKILL');
    const third = await startServer(target());
    await third.close();
  });

  test('stops when its last user is killed, and loses nothing that was acknowledged', async () => {
    const writer = await hold('writer');
    const { postmaster } = infoOf();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await kill(writer.child, 'SIGKILL');
    expect(await waitForEnd(postmaster, 20_000)).toBe(true);
    const db = await openDatabase(target());
    expect(await kept(db)).toEqual(expect.arrayContaining(acknowledged(writer)));
    await db.close();
  });

  test('the server killed by kill -9: it comes back by itself, with every acknowledged commit', async () => {
    const writer = await hold('writer');
    await new Promise((resolve) => setTimeout(resolve, 300));
    process.kill(infoOf().postmaster, 'SIGKILL');
    // The writer has no retry of its own: its statement fails and it ends.
    await new Promise((resolve) => writer.child.once('exit', resolve));
    const db = await openDatabase(target());
    expect(await kept(db)).toEqual(expect.arrayContaining(acknowledged(writer)));
    await db.close();
  });

  test('everything killed at once: the stale files are no obstacle', async () => {
    const writer = await hold('writer');
    const { postmaster, supervisor, runFolder } = infoOf();
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (const pid of [supervisor, postmaster]) process.kill(pid, 'SIGKILL');
    await kill(writer.child, 'SIGKILL');
    expect(existsSync(path.join(layoutOf(folder).data, 'postmaster.pid'))).toBe(true);
    const db = await openDatabase(target());
    expect(await kept(db)).toEqual(expect.arrayContaining(acknowledged(writer)));
    expect(existsSync(runFolder)).toBe(false);
    await db.close();
  });

  test('the supervisor killed alone: the server does not outlive it', async () => {
    const holder = await hold('command');
    const { postmaster, supervisor } = infoOf();
    process.kill(supervisor, 'SIGKILL');
    if (onLinux) expect(await waitForEnd(postmaster, 20_000)).toBe(true);
    await kill(holder.child, 'SIGKILL');
    const db = await openDatabase(target());
    await keep(db, 1);
    await db.close();
  });

  test.runIf(onLinux)('a stale pid file that names a zombie, or a stranger who got the number', async () => {
    const db = await openDatabase(target());
    await keep(db, 5);
    await db.close();
    const pidFile = path.join(layoutOf(folder).data, 'postmaster.pid');
    const zombie = spawn('sh', ['-c', 'sleep 0 & exec sleep 30'], { stdio: 'ignore' });
    children.push(zombie);
    const zombiePid = await childOf(zombie.pid ?? 0);
    expect(processState(zombiePid)).toMatchObject({ exists: true, alive: false });
    for (const pid of [zombiePid, zombie.pid ?? 0, 1]) {
      writeFileSync(pidFile, `${pid}\n${layoutOf(folder).data}\n1700000000\n5432\n/tmp\n\n 1  1\nready\n`);
      const again = await openDatabase(target());
      expect(await kept(again)).toEqual([5]);
      await again.close();
    }
  });

  test('a folder that is a file is refused in Vietnamese', async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    await expect(openDatabase(target())).rejects.toMatchObject({
      code: 'folder-unusable',
      message: expect.stringContaining('Không dùng được thư mục'),
    });
  });

  test.runIf(asRoot && onLinux)('as an ordinary user; another one is not let in', async () => {
    chmodSync(base, 0o755);
    folder = path.join(base, 'của nobody');
    spawnSync('install', ['-d', '-o', '65534', '-g', '65534', '-m', '700', folder]);
    const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
    await hold('command', nobody);
    const { postmaster } = infoOf();
    expect(statSync(`/proc/${postmaster}`).uid).toBe(65534);
    const stranger = spawnSync(
      'setpriv',
      ['--reuid=12345', '--regid=12345', '--clear-groups', process.execPath, HOLDER, 'command', folder],
      { encoding: 'utf8', cwd: '/' },
    );
    expect(stranger.status).not.toBe(0);
    expect(stranger.stderr).toMatch(/không được phép dùng|Không dùng được thư mục/);
    // Root may use the folder of another: the server runs as that other all the same.
    const db = await openDatabase(target());
    await keep(db, 1);
    await db.close();
  });

  test.runIf(asRoot && onLinux)(
    'root where namespaces are forbidden: as nobody, and root’s old data are handed over',
    async () => {
      chmodSync(base, 0o755);
      const first = await openDatabase(target());
      await keep(first, 4);
      await first.close();
      const programs = path.join(base, 'bin');
      mkdirSync(programs);
      writeFileSync(path.join(programs, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
      const env = { ...process.env, PATH: `${programs}:${process.env.PATH}` };
      for (const name of [path.basename(folder), 'mới']) {
        folder = path.join(base, name);
        const holder = await hold('command', [], env);
        expect(statSync(`/proc/${infoOf().postmaster}`).uid).toBe(65534);
        const db = await openDatabase(target());
        if (name === 'mới') await keep(db, 4);
        expect(await kept(db)).toEqual([4]);
        await db.close();
        const { supervisor } = infoOf();
        await kill(holder.child, 'SIGTERM');
        expect(await waitForEnd(supervisor, 20_000)).toBe(true);
      }
    },
  );

  test.runIf(asRoot && onLinux)('root on the folder of an ordinary user serves it as that user', async () => {
    chmodSync(base, 0o755);
    const first = await openDatabase(target());
    await keep(first, 9);
    await first.close();
    chownSync(folder, 65534, 65534);
    spawnSync('chown', ['-R', '65534:65534', folder]);
    const db = await openDatabase(target());
    expect(await kept(db)).toEqual([9]);
    expect(statSync(`/proc/${infoOf().postmaster}`).uid).toBe(65534);
    await db.close();
  });
});

/** Numbers that the writer was told are committed; the last line may be cut off. */
function acknowledged(writer: Holder): number[] {
  const numbers = writer.lines.filter((line) => /^\d+$/.test(line)).map(Number);
  expect(numbers.length).toBeGreaterThan(0);
  return numbers.slice(0, -1);
}

async function childOf(parent: number): Promise<number> {
  for (;;) {
    const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(parent)], { encoding: 'utf8' });
    const pid = Number(stdout.trim().split('\n')[0]);
    if (pid > 0 && !processState(pid).alive) return pid;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
