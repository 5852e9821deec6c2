import { en } from './en.ts';
import { type Catalogue, vi } from './vi.ts';

export type { Catalogue } from './vi.ts';

export type Language = 'vi' | 'en';

export const catalogues: Readonly<Record<Language, Catalogue>> = { vi, en };

/** Puts facts into a text's `{name}` places. */
export function fill(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(facts[name] ?? place));
}
