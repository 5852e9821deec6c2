import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOMS = path.join(import.meta.dirname, '../../..');
const PUBLIC = [import.meta.dirname, path.join(ROOMS, 'app/src/publication')];
/** Reports go to many and are published in part; what public pages, open data, feeds and reports are made of. */
const TOLD = [
  ...PUBLIC,
  ...['domain/src/report', 'app/src/report', 'app/src/issue', 'app/src/explanation'].map((folder) =>
    path.join(ROOMS, folder),
  ),
];

const filesOf = (folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => path.join(folder, name)),
  );

const readingOf = (subjects: string, tables: string): RegExp =>
  new RegExp(`@dunghen/(app|store|domain)/(${subjects})|from '(\\.\\.?/)+(${subjects})/|\\b(${tables})`);

/** Evaluations name officials, and cases to inspect are suspicions: neither is ever published (decision 0234). */
test.each([
  ['public page or open data reads evaluations', PUBLIC, readingOf('evaluation', 'evaluation_')],
  ['public page, open data, feed or report reads cases to inspect', TOLD, readingOf('inspection', 'inspection_')],
] as const)('no %s', (_name, folders, reading) => {
  const files = filesOf(folders);
  expect(files.length).toBeGreaterThan(20);
  expect("import { x } from '@dunghen/app/inspection'; import y from '../evaluation/z.ts'").toMatch(reading);
  expect(files.filter((file) => reading.test(readFileSync(file, 'utf8')))).toEqual([]);
});
