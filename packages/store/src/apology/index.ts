export * from './due.ts';
export * from './letters.ts';
export * from './write.ts';
