export * from './catalogue.ts';
export { dataFile } from './shipped.ts';
