export * from './run.ts';
export * from './sweep.ts';
