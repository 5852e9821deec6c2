export * from './files.ts';
export * from './metrics.ts';
