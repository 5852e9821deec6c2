export { effectiveEvents } from './effective.ts';
export * from './event.ts';
export * from './fold.ts';
export * from './fold-facts.ts';
export * from './history.ts';
export * from './pause.ts';
export * from './records.ts';
