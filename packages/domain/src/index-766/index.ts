export * from './counts.ts';
export * from './dossier-counts.ts';
export * from './gain.ts';
export * from './indicator.ts';
export { INDICATORS, indicatorsOn } from './indicators.ts';
export * from './longest-limit.ts';
export * from './portal-answer.ts';
export * from './score.ts';
export * from './sheet.ts';
