export * from './citizen-store.ts';
export * from './fee-report.ts';
export * from './find-results.ts';
export * from './issue-result.ts';
export { verifyResultFile } from './verify-file.ts';
export { type VettedDossier, vetCommand } from './vet-command.ts';
