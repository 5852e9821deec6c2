export * from './dossier-rules.ts';
export * from './group-rules.ts';
export * from './kind.ts';
export * from './settings.ts';
