export * from './apologies.ts';
