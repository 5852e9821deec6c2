export * from './describe.ts';
export * from './export-dossiers.ts';
export * from './get-dossier.ts';
export {
  type DossierListFilter,
  type DossierListInput,
  type DossierQueue,
  listDossiers,
  type QueueItem,
} from './list-dossiers.ts';
export * from './mask.ts';
export * from './preview-due.ts';
export * from './public-standing.ts';
export * from './receive-dossier.ts';
export * from './timeline.ts';
export * from './view.ts';
