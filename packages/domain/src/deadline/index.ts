export * from './due-date.ts';
export * from './limit.ts';
export * from './parse-limit.ts';
export * from './rule-set.ts';
