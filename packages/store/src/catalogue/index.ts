export * from './catalogue.ts';
export * from './item.ts';
export * from './procedure-head.ts';
export { readSigningSteps } from './signing-steps.ts';
export * from './usage.ts';
export { catalogueWrites } from './writes.ts';
