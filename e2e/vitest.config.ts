import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By name: all files share one server, and what one finds must not hang on how long another took the last time. */
class ByName extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => (a.moduleId < b.moduleId ? -1 : 1));
  }
}

/** Browser tests: one server for all of them, one file at a time. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['*.e2e.ts'],
    globalSetup: [`${import.meta.dirname}/server.ts`],
    pool: 'threads',
    isolate: false,
    fileParallelism: false,
    sequence: { sequencer: ByName },
    testTimeout: 120_000,
    hookTimeout: 260_000,
    // Told at the end of `npm test` where it was needed (decision 0267).
    retry: 1,
  },
});
