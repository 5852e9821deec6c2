/** The room table of ARCHITECTURE.md: which workspace may import which. Fails on any import against it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOMS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  store: ['domain'],
  documents: ['domain'],
  portal: ['domain'],
  app: ['domain', 'store', 'documents', 'portal'],
  server: ['app', 'domain'],
  web: ['domain'],
  cli: ['app', 'domain', 'server', 'portal'],
};

const packages = path.resolve(import.meta.dirname, '../packages');

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules') && !name.startsWith('dist'))
    .map((name) => path.join(folder, name));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(IMPORTED)].map((match) => match[1] ?? match[2] ?? '');
}

/** What stands after `from` or `import` of a statement, and in `import(…)`: words in texts are no imports. */
const IMPORTED = /^(?:import|export)\b(?:[^;'"]*?\bfrom)?\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm;

/** The global of Node, not the process of a procedure. */
const ENVIRONMENT =
  /(?<![-.\w])process\.(?:env|argv|cwd|hrtime|platform|exit|std\w+|versions?|pid|nextTick|uptime|memoryUsage)\b/;

const isTest = (file: string): boolean => /\.(test|fixture)\.tsx?$|[\\/](test|testing)[\\/]/.test(file);

/** What is wrong with an import of `room`, or undefined. */
function objection(room: string, file: string, target: string): string | undefined {
  const own = target.startsWith('.') ? path.resolve(path.dirname(file), target) : undefined;
  if (own !== undefined) {
    const inside = own.startsWith(path.join(packages, room) + path.sep);
    return inside || isTest(file) ? undefined : `${file} reaches out of its room: ${target}`;
  }
  const match = /^@dunghen\/([^/]+)/.exec(target);
  if (match?.[1] !== undefined) {
    const allowed = ROOMS[room]?.includes(match[1]) ?? false;
    return allowed || isTest(file) ? undefined : `${file} imports ${target}, which ${room} may not`;
  }
  return room === 'domain' && !isTest(file) ? `${file} imports ${target}; domain imports nothing` : undefined;
}

describe('rooms', () => {
  test.each([
    ["import { a } from './a.ts';", ['./a.ts']],
    ["import type {\n  A,\n  B,\n} from '@dunghen/domain/time';", ['@dunghen/domain/time']],
    ["export * from './b.ts';", ['./b.ts']],
    ["import './side.ts';", ['./side.ts']],
    ["const x = async () => (await import('./late.ts')).x;", ['./late.ts']],
    ["const words = ['effective from', 'abolished from'];", []],
  ])('%s imports %j', (text, imported) => {
    expect([...text.matchAll(IMPORTED)].map((match) => match[1] ?? match[2])).toEqual(imported);
  });

  test.each(Object.keys(ROOMS))('%s imports only what the table allows', (room) => {
    const files = sources(path.join(packages, room, 'src'));
    const objections = files.flatMap((file) =>
      importsOf(file).flatMap((target) => objection(room, file, target) ?? []),
    );
    expect(objections).toEqual([]);
  });

  test('every room of the table exists, and none besides', () => {
    expect(readdirSync(packages).sort()).toEqual(Object.keys(ROOMS).sort());
  });

  test('domain asks neither clock nor chance nor environment', () => {
    const guilty = sources(path.join(packages, 'domain', 'src'))
      .filter((file) => !isTest(file))
      .filter((file) =>
        [/\bDate\.now\(|\bnew Date\b|\bMath\.random\(|\bperformance\./, ENVIRONMENT].some((asks) =>
          asks.test(readFileSync(file, 'utf8')),
        ),
      );
    expect(guilty).toEqual([]);
  });
});
