export type { FilePurpose, FileUse } from '@dunghen/store/file';
export * from './download.ts';
export { findPermitted, type PermittedDossier } from './find-permitted.ts';
export * from './reuse.ts';
export * from './services.ts';
export { guarded } from './store-refusal.ts';
export { type UploadInput, uploadFile } from './upload.ts';
export * from './verify-files.ts';
