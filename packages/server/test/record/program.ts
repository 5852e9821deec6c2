import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';

/** A running server of the tests. */
export interface RunningServer {
  readonly url: string;
  readonly child: ChildProcess;
  /** From the start of the program until it answered that it is well. */
  readonly readyMs: number;
  /** SIGKILL; settles when it is gone. */
  readonly kill: () => Promise<void>;
  /** SIGTERM; settles when it is gone. */
  readonly stop: () => Promise<void>;
}

const COMPILED = path.resolve(import.meta.dirname, '../../../../node_modules/.cache/dunghen');
const PROGRAM = path.join(import.meta.dirname, 'serve.ts');

/** Starts the server over a database (URL or folder) and waits until it answers. Throws where it ends instead. */
export async function startServer(target: string): Promise<RunningServer> {
  const started = performance.now();
  const child = spawn(process.execPath, [PROGRAM, target], {
    // The channel closes when we die, however we die; the server then ends.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // As the command itself does.
    env: { NODE_COMPILE_CACHE: COMPILED, ...process.env },
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code, signal) => reject(new Error(`the server ended with ${code ?? signal}`)));
    child.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()));
  });
  const health = await fetch(new URL('healthz', url));
  if (!health.ok) throw new Error(`the server is not well: ${health.status}`);
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await ended;
  };
  return { url, child, readyMs: performance.now() - started, kill: end('SIGKILL'), stop: end('SIGTERM') };
}
