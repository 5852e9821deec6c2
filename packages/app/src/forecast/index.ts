export * from './calibrate.ts';
export * from './file.ts';
export * from './load.ts';
export * from './risks.ts';
