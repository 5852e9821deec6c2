import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** What a process said last, in characters: what it complained of when it ended. */
const SAID = 2_000;

/** A process that is started again whenever it was killed. */
export interface Kept {
  /** SIGKILL, and the next one. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Keeps `dunghen …` running; one that ends by itself is a fault, told by `onEnd` with what it complained. */
export async function keepRunning(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { isReady, onEnd }: { readonly isReady: (said: string) => boolean; readonly onEnd: (words: string) => void },
): Promise<Kept> {
  let child = await start();

  function start(): Promise<ChildProcess> {
    const next = spawn(process.execPath, [PROGRAM, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let isOver = false;
    return new Promise((resolve) => {
      const hear = (text: string) => {
        said = (said + text).slice(-SAID);
        if (isOver || !isReady(said)) return;
        isOver = true;
        resolve(next);
      };
      next.stdout.setEncoding('utf8').on('data', hear);
      next.stderr.setEncoding('utf8').on('data', hear);
      next.once('exit', (code) => {
        if (code !== null) onEnd(`dunghen ${args[0]} ended with ${code}: ${said}`);
        resolve(next);
      });
    });
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.removeAllListeners('exit');
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  return {
    async kill() {
      await end('SIGKILL');
      child = await start();
    },
    stop: () => end('SIGKILL'),
  };
}

/** Below the ports that Linux gives to outgoing connections: one of those could be taken while a killed portal is away. */
const LISTENING_PORTS = { from: 20_000, to: 32_000 };

/** A port of the loopback that is free now and stays so, also while the process that listens there is killed and started. */
export async function findFreePort(): Promise<number> {
  const { from, to } = LISTENING_PORTS;
  for (;;) {
    const port = from + Math.floor(Math.random() * (to - from));
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const isListening = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (isListening) await new Promise((resolve) => server.close(resolve));
  return isListening;
}
