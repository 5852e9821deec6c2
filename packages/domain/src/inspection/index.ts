export * from './dossier-rules.ts';
export * from './group-rules.ts';
export * from './kind.ts';
export * from './quarter.ts';
export * from './read-settings.ts';
export * from './settings.ts';
export * from './told.ts';
