export { REST_FIELDS } from './columns.ts';
export * from './content.ts';
export { csvOf, jsonOf } from './data-file.ts';
export { type DecisionInput, decidePublication } from './decide.ts';
export { publishDemonstration } from './demonstration.ts';
export { keepFresh } from './keep-fresh.ts';
export * from './list.ts';
export {
  addOwnFile,
  discardOwnForm,
  FORM_FILE_BYTES,
  type FormContent,
  findOwnForm,
  findOwnOpenForm,
  type KeptForm,
  removeOwnFile,
  saveOwnForm,
} from './online-form.ts';
export * from './procedures.ts';
export { type ProposalInput, proposePublication } from './propose.ts';
export * from './published.ts';
export type { ProtectedCounts } from './small-counts.ts';
export { submitOwnForm } from './submit-form.ts';
export { PUBLICATION_STATE_NAMES, type PublicationView } from './view.ts';
