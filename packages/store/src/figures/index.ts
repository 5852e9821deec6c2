export * from './by-field.ts';
export { countFigures, type FigureQuery } from './count.ts';
export * from './figure-dossiers.ts';
export * from './figure-key.ts';
export * from './wait.ts';
