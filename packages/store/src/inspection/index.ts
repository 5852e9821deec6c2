export * from './candidates.ts';
export * from './case.ts';
