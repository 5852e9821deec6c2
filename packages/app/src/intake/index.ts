export * from './drafts.ts';
export * from './earlier.ts';
export * from './waiting.ts';
