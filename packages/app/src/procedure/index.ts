export {
  type ProcedureCatalogue,
  type ProcedureStanding,
  type ProcedureSummary,
  procedureCatalogueAt,
} from './catalogue.ts';
export * from './read.ts';
export * from './save.ts';
