export * from './applicant-view.ts';
export { countDossiers, type OpenCounts } from './count-dossiers.ts';
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
export * from './list-events.ts';
export * from './mask.ts';
export { type DossierOfficer, listOfficers } from './officers.ts';
export { listOutgoing, type OutgoingOfDossier } from './outgoing.ts';
export * from './preview-due.ts';
export * from './public-standing.ts';
export { listReadings } from './readings.ts';
export * from './receipt-code.ts';
export * from './receive-dossier.ts';
export * from './timeline.ts';
export * from './view.ts';
