export * from './limit.ts';
