/** Types, lint and format, unused code: `npm run check`. */
import process from 'node:process';
import { binary, run } from './run.ts';

/** The rooms that run under Node at once, as most of them read the others; then what runs in a browser. */
const PROJECTS = ['tsconfig.rooms.json', 'packages/web', 'packages/web/scripts', 'e2e'];

export async function check(): Promise<boolean> {
  const types = async (): Promise<readonly number[]> => {
    const codes: number[] = [];
    for (const project of PROJECTS) codes.push(await run(binary('tsc'), ['-p', project]));
    return codes;
  };
  const texts = async (): Promise<readonly number[]> => [
    await run(binary('biome'), ['check', '--error-on-warnings', '.']),
    await run(binary('knip'), ['--no-progress']),
  ];
  const codes = await Promise.all([types(), texts()]);
  return codes.flat().every((code) => code === 0);
}

if (import.meta.main) process.exitCode = (await check()) ? 0 : 1;
