export * from './appeal.ts';
export * from './freeze.ts';
export * from './mark.ts';
export * from './pass.ts';
export * from './run.ts';
