export * from './difference.ts';
export * from './files.ts';
export * from './forecast.ts';
export * from './late.ts';
export * from './question.ts';
export * from './trend.ts';
export * from './weeks.ts';
