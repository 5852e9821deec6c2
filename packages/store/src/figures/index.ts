export * from './by-field.ts';
export * from './changes.ts';
export { countFigures, type FigureQuery } from './count.ts';
export * from './due.ts';
export * from './figure-dossiers.ts';
export * from './figure-key.ts';
export { keptWindows } from './kept.ts';
export * from './wait.ts';
export * from './windows.ts';
