export * from './history.ts';
export * from './read.ts';
export * from './write.ts';
