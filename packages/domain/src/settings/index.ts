export * from './at.ts';
export * from './defaults.ts';
export * from './phrases.ts';
export * from './read.ts';
export * from './settings.ts';
