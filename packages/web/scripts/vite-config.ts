import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin } from 'vite';

export const webFolder = fileURLToPath(new URL('..', import.meta.url));

/** Same placeholder as the server replaces by each page's own nonce. */
const NONCE_MARK = '__CSP_NONCE__';

/** How the pages are bundled; `outDir` is absolute. */
export function viteConfig(outDir: string): InlineConfig {
  return {
    root: webFolder,
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), bootFirst()],
    html: { cspNonce: NONCE_MARK },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      // Everything by address: the page's policy allows no data: fonts.
      assetsInlineLimit: 0,
      // The page names every script of its first load, so that they come at once; browsers know that by themselves.
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4_000,
      license: false,
      rolldownOptions: { input: { index: join(webFolder, 'index.html'), boot: join(webFolder, 'src/boot/boot.ts') } },
    },
  };
}

/** Puts the script that asks the first questions before everything, not waiting for the other scripts. */
function bootFirst(): Plugin {
  return {
    name: 'boot-first',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) => {
        const boot = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'boot');
        if (boot === undefined) throw new Error('no script of the first questions was built');
        const attrs = { type: 'module', async: true, src: `/${boot.fileName}`, nonce: NONCE_MARK };
        return [{ tag: 'script', attrs, injectTo: 'head-prepend' as const }];
      },
    },
  };
}
