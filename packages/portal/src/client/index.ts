export * from './client.ts';
export * from './outcome.ts';
