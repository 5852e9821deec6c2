export * from './apologies.ts';
export { countPublicFields } from './fields.ts';
export { keepFresh } from './keep-fresh.ts';
export * from './procedures.ts';
export * from './quarters.ts';
export { type PartCounts, type ProtectedCounts, protectSmall, SMALLEST_SHOWN } from './small-counts.ts';
