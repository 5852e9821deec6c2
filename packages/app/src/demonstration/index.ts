export * from './data.ts';
export * from './dossier.ts';
export * from './generate.ts';
export { addLivingDossiers, type LivingAdded } from './living/add.ts';
export * from './load.ts';
export { DEMONSTRATION_PERIODS } from './unit.ts';
