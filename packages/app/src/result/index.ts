export type { SignatureCheck } from '@dunghen/documents/signature';
export { checkSignature } from './check-signature.ts';
export * from './citizen-store.ts';
export * from './fee-report.ts';
export * from './find-results.ts';
export * from './issue-result.ts';
export { type VettedDossier, vetCommand } from './vet-command.ts';
