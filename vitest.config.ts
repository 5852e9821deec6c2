import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    pool: 'threads',
    isolate: false,
    // Two even where there are but two cores: many tests wait for processes that they start.
    maxWorkers: 2,
    include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    // Processes that tests start are compiled once, as those that people start are (packages/cli/bin).
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/dunghen') },
    // For a machine with other work besides; no test waits for time to pass.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
