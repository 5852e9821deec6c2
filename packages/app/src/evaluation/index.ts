export type { FreezeHead } from '@dunghen/store/evaluation';
export * from './appeal.ts';
export * from './dossiers.ts';
export * from './files.ts';
export * from './freeze.ts';
export * from './mark.ts';
export type { EvaluationQuestion } from './question.ts';
export { orderEvaluation, orderNightlyEvaluations, runEvaluate } from './run.ts';
export {
  type EvaluationListQuestion,
  type EvaluationOf,
  type EvaluationRow,
  type EvaluationView,
  readEvaluation,
} from './view.ts';
