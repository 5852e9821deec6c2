export * from './import.ts';
export * from './judging.ts';
export * from './list.ts';
export * from './new-id.ts';
export * from './read.ts';
export * from './record.ts';
export * from './verify.ts';
