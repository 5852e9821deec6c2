export * from './directive.ts';
