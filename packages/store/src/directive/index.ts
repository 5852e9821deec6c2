export * from './directive.ts';
export * from './rung.ts';
