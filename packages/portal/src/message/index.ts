export * from './context.ts';
export { dossierMessage, portalCodeOf } from './dossier-message.ts';
export { type EventMessages, eventMessages } from './event-messages.ts';
export { figuresMessage, type MonthOfAgency, ratingsMessage } from './month-messages.ts';
export { type PortalView, readDocuments, readDossierMessage, readIntake } from './read-dossier.ts';
export { stepMessage, stepMessages } from './step-message.ts';
