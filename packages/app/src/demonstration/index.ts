export * from './data.ts';
export * from './dossier.ts';
export * from './generate.ts';
export { DEMONSTRATION_PERIODS } from './unit.ts';
