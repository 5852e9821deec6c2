export * from './database.ts';
export * from './open.ts';
export * from './refusal.ts';
export * from './target.ts';
