import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

export const webFolder = fileURLToPath(new URL('..', import.meta.url));

/** Same placeholder as the server replaces by each page's own nonce. */
const NONCE_MARK = '__CSP_NONCE__';

/** How the pages are bundled; `outDir` is absolute. */
export function viteConfig(outDir: string): InlineConfig {
  return {
    root: webFolder,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
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
    },
  };
}
