export * from './failure-text.ts';
export * from './later.ts';
export * from './outcome.ts';
