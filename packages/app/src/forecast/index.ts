export * from './load.ts';
export * from './risks.ts';
