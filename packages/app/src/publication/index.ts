export * from './apologies.ts';
export { keepFresh } from './keep-fresh.ts';
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
export { protectProvince } from './province-fields.ts';
export * from './quarters.ts';
export { type PartCounts, type ProtectedCounts, protectSmall, SMALLEST_SHOWN } from './small-counts.ts';
export { submitOwnForm } from './submit-form.ts';
