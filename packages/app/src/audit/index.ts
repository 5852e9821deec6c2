export * from './export.ts';
export * from './record.ts';
export * from './request-facts.ts';
export { type AuditEntry, type AuditQuery, readingOf, refuseAuditReader, searchAudit } from './search.ts';
