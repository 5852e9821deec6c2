export * from './agency.ts';
export * from './catalogue.ts';
export * from './change.ts';
export type { MatchOptions, NameMatch } from './match.ts';
export * from './problems.ts';
export * from './register.ts';
export * from './share.ts';
export * from './signatory.ts';
export * from './validity.ts';
