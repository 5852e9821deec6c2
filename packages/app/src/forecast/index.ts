export * from './calibrate.ts';
export * from './load.ts';
export * from './risks.ts';
