export * from './promise.ts';
export * from './table.ts';
export * from './week.ts';
