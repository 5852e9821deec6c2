export * from './catalogue.ts';
export { findProvince } from './province.ts';
export * from './questions.ts';
export { dataFile } from './shipped.ts';
export { unknownAgency } from './unknown-agency.ts';
