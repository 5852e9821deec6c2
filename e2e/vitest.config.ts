import { defineConfig } from 'vitest/config';

/** Browser tests: one server for all of them, one file at a time. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['*.e2e.ts'],
    globalSetup: [`${import.meta.dirname}/server.ts`],
    pool: 'threads',
    isolate: false,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 260_000,
  },
});
