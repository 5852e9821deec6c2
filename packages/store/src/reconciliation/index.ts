export { type CaseSide, createKindCounter, type NewCase, writeCases } from './cases.ts';
export * from './compare.ts';
export * from './course.ts';
export { readFates } from './fate.ts';
export { findOwnCodes, hasPortalIntakes } from './own-codes.ts';
export { momentOfRange, openPortalList, type PortalLine, type PortalList } from './portal-list.ts';
export * from './read-cases.ts';
export * from './run.ts';
export { findUnknownProcedures } from './unknown-procedures.ts';
