export * from './record.ts';
export * from './request-facts.ts';
