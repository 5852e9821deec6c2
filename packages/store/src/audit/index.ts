export * from './entry.ts';
export * from './reading-writer.ts';
export * from './search.ts';
export * from './verify.ts';
export { recordAudit } from './write.ts';
