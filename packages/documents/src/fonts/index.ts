export * from './files.ts';
export * from './lines.ts';
export * from './metrics.ts';
