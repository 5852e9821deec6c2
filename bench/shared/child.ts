import { spawn } from 'node:child_process';
import process from 'node:process';

/** Runs a program of the bench by itself and gives what it printed; its remarks go to ours. Throws where it fails. */
export function runProgram(
  program: URL,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const child = spawn(process.execPath, [program.pathname, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`${program.pathname} ended with ${code}\n${printed}`));
    });
  });
}

/** A remark on how far the bench has come; results go to the other stream. */
export function remark(text: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);
}
