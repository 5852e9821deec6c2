export * from './date.ts';
export * from './instant.ts';
