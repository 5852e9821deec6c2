export * from './history.ts';
export * from './read.ts';
export * from './rung.ts';
export * from './verify.ts';
export * from './write.ts';
