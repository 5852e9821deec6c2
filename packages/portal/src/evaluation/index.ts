export * from './ask.ts';
export * from './endpoint.ts';
export * from './read-answer.ts';
