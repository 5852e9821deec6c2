import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';

export const root = path.resolve(import.meta.dirname, '..');

/**
 * Runs a command of the project in its root with its output shown, each line behind `mark` where one is given; gives the
 * exit code (a signal counts as 1).
 */
export function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  mark?: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const output = mark === undefined ? 'inherit' : 'pipe';
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['inherit', output, output],
      env: { ...process.env, ...env },
    });
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => process.stdout.write(`${mark}${line}\n`));
    }
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** The path of a command that npm installed. */
export function binary(name: string): string {
  return path.join(root, 'node_modules', '.bin', name);
}
