export * from './file.ts';
export * from './plan.ts';
export * from './promise.ts';
