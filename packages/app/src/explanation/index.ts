export * from './answer.ts';
export * from './ask.ts';
export * from './file.ts';
export * from './find.ts';
export * from './follow.ts';
export * from './read.ts';
