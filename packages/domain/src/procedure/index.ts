export { isProcedureCode, nationalCodeOf } from './code.ts';
export * from './compare-national.ts';
export * from './find-limit.ts';
export * from './localisation.ts';
export * from './national.ts';
export {
  findNationalField,
  NATIONAL_FIELDS,
  type NationalField,
  nationalColumnName,
  REQUIRED_FIELDS,
} from './national-columns.ts';
export type { ProcedureProblem, ProcedureProblemCode } from './problem.ts';
export * from './problems.ts';
export * from './procedure.ts';
export * from './process.ts';
export * from './read-national.ts';
export { limitQuestions, referenceLimit, wholeOf } from './reference-limit.ts';
export * from './requirements.ts';
export * from './step-limits.ts';
export * from './versions.ts';
export { MOST_WAYS, type Way, waysThrough } from './ways.ts';
