export {
  type ProcedureCatalogue,
  type ProcedureHeads,
  type ProcedureStanding,
  type ProcedureSummary,
  procedureCatalogueAt,
} from './catalogue.ts';
export * from './load-national.ts';
export * from './localise.ts';
export { refuseEditing } from './permission.ts';
export * from './read.ts';
export type { NationalFile } from './read-national-file.ts';
export * from './save.ts';
export { readShippedProcedures, recordDemonstrationProcedures } from './shipped.ts';
export { type ProcedureUsage, readProcedureUsage } from './usage.ts';
