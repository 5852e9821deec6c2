export * from './feed.ts';
export * from './told.ts';
