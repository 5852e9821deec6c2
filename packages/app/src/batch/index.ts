export type { BatchInput, BatchOutput, BatchResult } from './batch.ts';
export { dueBatch } from './due-batch.ts';
export { type DueAnswer, type DueQuestion, dueOf } from './due-of.ts';
export { type JudgeBatchOptions, judgeBatch } from './judge-batch.ts';
