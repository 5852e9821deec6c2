export * from './indicator.ts';
export { INDICATORS, indicatorsOn } from './indicators.ts';
export * from './score.ts';
