import { type ChildProcess, spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** `dunghen start` as an operator runs it. */
export interface Program {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it has written to both outputs. */
  readonly output: () => string;
  /** How it ended: the code, or the signal. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Sends the signal (SIGTERM) and waits for the end. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | NodeJS.Signals>;
}

const REPOSITORY = path.resolve(import.meta.dirname, '../../../..');
const MAIN = path.join(REPOSITORY, 'packages/cli/src/main.ts');
const CACHE = path.join(REPOSITORY, 'node_modules/.cache/dunghen');

/** What an installation on a server of its own must set; nothing is written to the folder where no file is sent. */
const SETTINGS = {
  DUNGHEN_FILES: path.join(os.tmpdir(), 'dunghen-test-files'),
  DUNGHEN_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
};

export interface ProgramEnd {
  readonly code: number | NodeJS.Signals;
  readonly output: string;
}

/** Starts `dunghen start` on a free port. Gives its end instead where it does not come to listening. */
export async function tryStart(target: string, env: NodeJS.ProcessEnv = {}): Promise<Program | ProgramEnd> {
  const child = spawn(process.execPath, [MAIN, 'start', '--db', target, '--port', '0'], {
    // The channel closes when we die, however we die; the program then stops.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, NODE_COMPILE_CACHE: CACHE, ...SETTINGS, ...env },
  });
  let output = '';
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 0));
  });
  const listening = new Promise<string>((resolve) => {
    const read = (text: string) => {
      output += text;
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
      if (url !== undefined) resolve(url);
    };
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', read);
  });
  const first = await Promise.race([listening, ended.then((code) => ({ code, output }))]);
  if (typeof first !== 'string') return { code: first.code, output };
  return {
    url: first,
    child,
    output: () => output,
    ended,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

export async function startProgram(target: string, env: NodeJS.ProcessEnv = {}): Promise<Program> {
  const program = await tryStart(target, env);
  if ('url' in program) return program;
  throw new Error(`dunghen start ended with ${program.code}: ${program.output}`);
}
