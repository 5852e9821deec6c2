export * from './client.ts';
export { type ClientParts, createPortalClient } from './create-client.ts';
export * from './outcome.ts';
