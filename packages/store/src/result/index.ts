export * from './fee-events.ts';
export * from './find-results.ts';
