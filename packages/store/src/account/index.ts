export * from './accounts.ts';
export * from './at-agency.ts';
export * from './credentials.ts';
export { insertGrant, insertGrantEnd, type Recorded, type StoredGrant } from './grants.ts';
export * from './identities.ts';
export * from './second-factor.ts';
export * from './sessions.ts';
export * from './tokens.ts';
