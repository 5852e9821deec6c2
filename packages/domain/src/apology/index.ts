export * from './cause.ts';
export * from './days.ts';
export * from './given.ts';
export * from './new-date.ts';
export * from './number.ts';
export * from './state.ts';
