export * from './candidates.ts';
export * from './case.ts';
export * from './portal.ts';
export * from './run.ts';
