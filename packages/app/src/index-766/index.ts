export * from './ask-portal.ts';
export * from './dossiers.ts';
export * from './files.ts';
export * from './indicator.ts';
export { indexJson, indicatorJson } from './json.ts';
export * from './portal-list.ts';
export * from './record-portal.ts';
export * from './tables.ts';
export * from './view.ts';
