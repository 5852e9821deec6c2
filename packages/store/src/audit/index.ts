export * from './entry.ts';
export * from './reading-writer.ts';
export { recordAudit } from './write.ts';
