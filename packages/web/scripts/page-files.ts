import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { webFolder } from './vite-config.ts';

/** Beside the pages: which files the page at a path needs besides those of the first load. The server reads it. */
export const PAGE_FILES = '.pages.json';

/** A path of the router, with `$name` for any part, and the addresses of the scripts and styles of its page. */
export interface PageFiles {
  readonly path: string;
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

const routesFolder = join(webFolder, 'src/app/routes');

/** Each route's path with the module of its page, as the files of routes write them. */
export async function pageModules(): Promise<readonly { readonly path: string; readonly module: string }[]> {
  const names = await readdir(routesFolder);
  const texts = await Promise.all(names.map((name) => readFile(join(routesFolder, name), 'utf8')));
  return texts
    .flatMap((text) => text.split('createRoute(').slice(1))
    .flatMap((route) => {
      const path = /(?:path: |\bat\()'([^']+)'/.exec(route)?.[1];
      const module = /import\(\s*'([^']+)'\s*,?\s*\)/.exec(route)?.[1];
      return path === undefined || module === undefined ? [] : [{ path, module: resolve(routesFolder, module) }];
    });
}

/** Finds the files of each page, for `found`. */
export function pageFiles(found: (pages: readonly PageFiles[]) => void): Plugin {
  return {
    name: 'page-files',
    async generateBundle(_, bundle) {
      const chunks = new Map(
        Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
      );
      const withImports = (name: string, known = new Set<string>()): ReadonlySet<string> => {
        if (known.has(name)) return known;
        known.add(name);
        for (const imported of chunks.get(name)?.imports ?? []) withImports(imported, known);
        return known;
      };
      // Of styles alone nothing but the styles is written.
      const hasScript = (name: string): boolean =>
        chunks.get(name)?.moduleIds.some((id) => !id.endsWith('.css')) ?? false;
      const entries = [...chunks.values()].filter((chunk) => chunk.isEntry);
      const first = new Set(entries.flatMap(({ fileName }) => [...withImports(fileName)]));
      const stylesOf = (name: string): readonly string[] => [...(chunks.get(name)?.viteMetadata?.importedCss ?? [])];
      const modules = await pageModules();
      found(
        modules.flatMap(({ path, module }) => {
          const own = [...chunks.values()].find((chunk) => chunk.facadeModuleId === module);
          if (own === undefined) return [];
          const scripts = [...withImports(own.fileName)].filter((name) => !first.has(name));
          return [
            {
              path,
              scripts: scripts.filter(hasScript).map(addressOf),
              styles: [...new Set(scripts.flatMap(stylesOf))].map(addressOf),
            },
          ];
        }),
      );
    },
  };
}

const addressOf = (name: string): string => `/${name}`;
