export * from './batch.ts';
export * from './due-date.ts';
export * from './explain.ts';
export * from './explain-text.ts';
export { englishExplanationLines } from './explain-text-en.ts';
export * from './explanation.ts';
export * from './limit.ts';
export * from './parse-limit.ts';
export * from './rule-set.ts';
