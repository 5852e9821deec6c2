import { type ChildProcess, spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** A running server of the tests. */
export interface RunningServer {
  readonly url: string;
  readonly child: ChildProcess;
  /** From the start of the program until it said that it can work. */
  readonly readyMs: number;
  /** SIGKILL; settles when it is gone. */
  readonly kill: () => Promise<void>;
  /** SIGTERM; settles when it is gone. */
  readonly stop: () => Promise<void>;
}

const PROGRAM = path.resolve(import.meta.dirname, '../../../cli/bin/dunghen.js');

/** `dunghen start` over a database (URL or folder), once it can work. Throws where it ends instead. */
export async function startServer(target: string): Promise<RunningServer> {
  const started = performance.now();
  const child = spawn(process.execPath, [PROGRAM, 'start', '--port', '0', '--db', target], {
    // The channel closes when we die, however we die; the server then ends.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, DUNGHEN_FILES: path.join(os.tmpdir(), 'dunghen-test-files') },
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const url = await addressOf(child);
  const ready = await fetch(new URL('readyz', url));
  if (!ready.ok) throw new Error(`the server cannot work: ${ready.status} ${await ready.text()}`);
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await ended;
  };
  return { url, child, readyMs: performance.now() - started, kill: end('SIGKILL'), stop: end('SIGTERM') };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('exit', (code, signal) => reject(new Error(`the server ended with ${code ?? signal}: ${said}`)));
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /Đúng Hẹn: (http:\S+)/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
}
