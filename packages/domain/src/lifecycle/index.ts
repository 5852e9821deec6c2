export * from './command.ts';
export * from './decision.ts';
export * from './record.ts';
export * from './refusal.ts';
