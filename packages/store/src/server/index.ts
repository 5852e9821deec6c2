export * from './database.ts';
export * from './open.ts';
export { isUnavailable } from './pool.ts';
export * from './refusal.ts';
export * from './target.ts';
