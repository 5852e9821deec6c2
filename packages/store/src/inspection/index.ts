export * from './candidates.ts';
export * from './case.ts';
export * from './portal.ts';
