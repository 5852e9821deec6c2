export * from './deliver.ts';
export * from './dossier-messages.ts';
export * from './relay.ts';
export * from './webhook.ts';
