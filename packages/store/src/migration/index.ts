export * from './files.ts';
export * from './migrate.ts';
export * from './split.ts';
