export * from './catalogue.ts';
export * from './item.ts';
export * from './procedure-head.ts';
export { readStepsByRole } from './steps-by-role.ts';
export * from './usage.ts';
export { catalogueWrites } from './writes.ts';
