export * from './event.ts';
export * from './history.ts';
