import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { type BuiltFile, FIRST_LOAD_BUDGET, firstLoad } from './budget.ts';
import { PAGE_FILES, type PageFiles, pageFiles } from './page-files.ts';
import { STAMP_NAME, stampOf } from './stamp.ts';
import { viteConfig, webFolder } from './vite-config.ts';

export interface WebBuild {
  /** Compressed bytes of the first load. */
  readonly firstLoad: number;
}

/**
 * Builds the pages into `dist`. The folder is made aside and moved into place whole, so that a server that is running,
 * or a second build at the same time, never sees half of it. Throws where the bundle is over its budget.
 */
export async function buildWeb(dist: string): Promise<WebBuild> {
  const aside = `${dist}.${randomUUID()}`;
  const sources = new Set<string>();
  const later = new Set<string>();
  const pages: PageFiles[] = [];
  const config = viteConfig(aside);
  try {
    const ofPages = pageFiles((found) => pages.push(...found));
    const plugins = [...(config.plugins ?? []), sourceList(sources), laterList(later), ofPages];
    await forProduction(() => build({ ...config, plugins }));
    const files = await readBuilt(aside);
    const size = firstLoad(files.filter(({ name }) => !later.has(name)));
    if (size > FIRST_LOAD_BUDGET) {
      throw new Error(
        `Giao diện nặng ${kilobytes(size)} khi tải lần đầu, quá ${kilobytes(FIRST_LOAD_BUDGET)} cho phép.`,
      );
    }
    await Promise.all(files.map((file) => writeCompressed(aside, file)));
    await writeFile(join(aside, PAGE_FILES), JSON.stringify(pages));
    await writeFile(join(aside, STAMP_NAME), JSON.stringify(await stampOf([...sources])));
    await replace(dist, aside);
    return { firstLoad: size };
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}

/** The bundler takes libraries as NODE_ENV says; a test run sets it to "test" and would get their slow halves. */
async function forProduction<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** Collects the files that went into the bundle; those of packages are stood for by the lock file. */
function sourceList(sources: Set<string>): Plugin {
  return {
    name: 'source-list',
    generateBundle() {
      for (const id of this.getModuleIds()) {
        const path = id.split('?', 1)[0] ?? '';
        if (path.startsWith('/') && !path.includes('/node_modules/')) sources.add(path);
      }
      sources.add(join(webFolder, 'index.html'));
    },
  };
}

/** Collects the scripts that the first page does without: reached by no static import from where everything begins. */
function laterList(later: Set<string>): Plugin {
  return {
    name: 'later-list',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const first = new Set(chunks.filter((chunk) => chunk.isEntry).map(({ fileName }) => fileName));
      for (const name of first) {
        const chunk = bundle[name];
        if (chunk?.type === 'chunk') for (const imported of chunk.imports) first.add(imported);
      }
      for (const { fileName } of chunks) if (!first.has(fileName)) later.add(fileName);
    },
  };
}

async function readBuilt(folder: string): Promise<readonly BuiltFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map(async (path) => ({ name: path.slice(folder.length + 1), bytes: await readFile(path) })));
}

/** Beside each text file its compressed forms, which the server sends as they are. */
async function writeCompressed(folder: string, file: BuiltFile): Promise<void> {
  if (!/^assets\/.*\.(js|css)$/.test(file.name)) return;
  const brotli = brotliCompressSync(file.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } });
  await writeFile(join(folder, `${file.name}.br`), brotli);
  await writeFile(join(folder, `${file.name}.gz`), gzipSync(file.bytes));
}

async function replace(dist: string, aside: string): Promise<void> {
  const old = `${dist}.${randomUUID()}`;
  const moved = await rename(dist, old).then(
    () => true,
    () => false,
  );
  await rename(aside, dist);
  if (moved) await rm(old, { recursive: true, force: true });
}

export const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1_000)} KB`;
