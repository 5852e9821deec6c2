import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of a page beside those that every page has; written by the web build. */
export interface PageFiles {
  /** As the router writes it: `$name` stands for any part. */
  readonly path: string;
  /** Addresses on this server. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

const known = new Map<string, { readonly text: string; readonly pages: readonly PageFiles[] }>();

/** The pages of a build; none where the folder has no list. Read anew each time, as a build may be put in its place. */
export async function readPageFiles(webRoot: string): Promise<readonly PageFiles[]> {
  const text = await readFile(join(webRoot, '.pages.json'), 'utf8').catch(() => '[]');
  const last = known.get(webRoot);
  if (last?.text === text) return last.pages;
  const parsed: unknown = JSON.parse(text);
  const pages = Array.isArray(parsed) ? parsed.filter(isPageFiles) : [];
  known.set(webRoot, { text, pages });
  return pages;
}

const isPageFiles = (value: unknown): value is PageFiles =>
  typeof value === 'object' && value !== null && 'path' in value && 'scripts' in value && 'styles' in value;

/**
 * What the head of the page at a path names, so that the browser fetches it all at once and not one after another. A path
 * of words alone goes before one with names: `/reports/new` is not a report.
 */
export function headOf(path: string, pages: readonly PageFiles[]): string {
  const own = pages.find((page) => page.path === path) ?? pages.find((page) => isAt(page.path, path));
  if (own === undefined) return '';
  const styles = own.styles.map((address) => `<link rel="stylesheet" crossorigin href="${address}">`);
  const scripts = own.scripts.map((address) => `<link rel="modulepreload" crossorigin href="${address}">`);
  return [...styles, ...scripts].join('');
}

function isAt(pattern: string, path: string): boolean {
  const wanted = partsOf(pattern);
  const given = partsOf(path);
  return wanted.length === given.length && wanted.every((part, index) => part.startsWith('$') || part === given[index]);
}

const partsOf = (path: string): readonly string[] => path.replace(/\/$/, '').split('/');
