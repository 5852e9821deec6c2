import { join } from 'node:path';
import { isFresh } from './stamp.ts';
import { webFolder } from './vite-config.ts';

export const distFolder = join(webFolder, 'dist');

export type EnsuredWeb =
  | { readonly built: false }
  | { readonly built: true; readonly firstLoad: number; readonly ms: number };

/** Builds the pages where they are missing or older than what they are made from; fast where they are not. */
export async function ensureWeb(): Promise<EnsuredWeb> {
  if (await isFresh(distFolder)) return { built: false };
  const start = performance.now();
  // The bundler is loaded only where it is needed: a start that finds the pages fresh must be quick.
  const { buildWeb } = await import('./build-web.ts');
  const { firstLoad } = await buildWeb(distFolder);
  return { built: true, firstLoad, ms: performance.now() - start };
}
