export * from './drafts.ts';
export * from './earlier.ts';
