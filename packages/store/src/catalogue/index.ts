export * from './catalogue.ts';
export * from './item.ts';
export * from './procedure-head.ts';
export { catalogueWrites } from './writes.ts';
