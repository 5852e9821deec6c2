export type { AgainFilter, PortalIntake, PortalMessage } from '@dunghen/store/portal-delivery';
export { type DeliverReport, deliverToPortal, relayEvents } from './deliver.ts';
export { type FetchReport, fetchFromPortal } from './fetch.ts';
export { BREAKER, type PortalContext, type PortalLine, portalContextOf, RETRY, type RetryRule } from './line.ts';
export { openPortalLine } from './open-line.ts';
export { type AgainPreview, previewSendAgain, type SentAgain, sendAgain, tryLine } from './send-again.ts';
export * from './view.ts';
