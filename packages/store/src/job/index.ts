export { recomputeStep, type StepOutcome } from './recompute.ts';
export type { RecomputeJudgings } from './recompute-batch.ts';
export * from './recompute-preview.ts';
export {
  findUnfinishedRun,
  orderRecompute,
  type RecomputeLine,
  type RecomputePhase,
  type RecomputeRun,
  readRecomputeLines,
  readRecomputeRuns,
} from './recompute-run.ts';
export * from './run.ts';
export type { SweepBands } from './standing-statement.ts';
export * from './sweep.ts';
export * from './sweep-before.ts';
