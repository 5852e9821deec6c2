import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SOURCES = [import.meta.dirname, path.join(import.meta.dirname, '../../../app/src/publication')];

/** Evaluations name officials, and cases to inspect are suspicions: neither is ever published (decision 0234). */
test('no public page and no open data reads evaluations or cases to inspect', () => {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => path.join(folder, name)),
  );
  expect(files.length).toBeGreaterThan(20);
  const reading =
    /@dunghen\/(app|store|domain)\/(evaluation|inspection)|from '(\.\.?\/)+(evaluation|inspection)\/|inspection_case|evaluation_/;
  expect(files.filter((file) => reading.test(readFileSync(file, 'utf8')))).toEqual([]);
});
