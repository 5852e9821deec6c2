export * from './deliver.ts';
export * from './relay.ts';
export * from './webhook.ts';
