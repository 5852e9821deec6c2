export * from './answer.ts';
export * from './check.ts';
export {
  FoundDossier,
  LIMITS,
  PortalDocument,
  PortalDossier,
  PortalFee,
  PortalIdentity,
  PortalResult,
  PortalSupplement,
} from './dossier.ts';
export * from './service.ts';
export { PortalStep, stepKey } from './step.ts';
export { type Flag, findPortalTime, portalFlag, portalTime } from './wire.ts';
