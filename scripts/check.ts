/** Types, lint and format, unused code: `npm run check`. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { binary, root, run } from './run.ts';

export async function check(): Promise<boolean> {
  const rooms = readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}`);
  let clean = true;
  for (const project of [...rooms, 'packages/web/scripts', 'bench', 'e2e', 'scripts']) {
    if ((await run(binary('tsc'), ['-p', project])) !== 0) clean = false;
  }
  if ((await run(binary('biome'), ['check', '--error-on-warnings', '.'])) !== 0) clean = false;
  if ((await run(binary('knip'), ['--no-progress'])) !== 0) clean = false;
  return clean;
}

if (import.meta.main) process.exitCode = (await check()) ? 0 : 1;
