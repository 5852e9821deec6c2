import { readFileSync } from 'node:fs';

/** The published annex of Q1/2024 and our text to it, for tests. */
export function readPublishedTable(): readonly (readonly string[])[] {
  return readPublished('annex-q1-2024.csv').trimEnd().split('\n').map(splitLine);
}

export function readPublishedText(): string {
  return readPublished('text-q1-2024.txt');
}

function readPublished(name: string): string {
  return readFileSync(new URL(`../../../../data/published/${name}`, import.meta.url), 'utf8');
}

/** Cells of one line; quoted ones may hold commas (this file has no quotes within cells). */
function splitLine(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? '');
}
