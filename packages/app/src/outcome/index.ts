export * from './later.ts';
export * from './outcome.ts';
