export * from './fee-sums.ts';
export * from './find-results.ts';
