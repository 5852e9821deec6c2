export * from './document-system.ts';
export * from './integration-platform.ts';
export * from './signature-service.ts';
