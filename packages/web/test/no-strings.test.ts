import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '../src');

/** Commands that are typed as they stand in every language. */
const COMMANDS = ['npx dunghen import ho-so.xlsx', 'npx dunghen demo'];

const components = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));

/** Words that a person would read: text between tags, and text in attributes that are read out. */
function wordsIn(text: string): readonly string[] {
  const between = [...text.matchAll(/>\s*([^<>{}=;()]*\p{L}[^<>{}=;()]*)\s*</gu)].map((match) => match[1] ?? '');
  const attributes = [...text.matchAll(/\s(?:aria-label|title|placeholder|alt|label)="([^"]*\p{L}[^"]*)"/gu)];
  return [...between, ...attributes.map((match) => match[1] ?? '')].map((words) => words.trim());
}

describe('all text is in the catalogue (spec: ui, words)', () => {
  it.each(components)('%s holds no words', (name) => {
    const words = wordsIn(readFileSync(join(source, name), 'utf8')).filter((found) => !COMMANDS.includes(found));
    expect(words).toEqual([]);
  });

  it('would be seen', () => {
    expect(wordsIn('<p>Xin chào</p>')).toEqual(['Xin chào']);
    expect(wordsIn('<a title="Mở ra">{text.open}</a>')).toEqual(['Mở ra']);
  });
});
