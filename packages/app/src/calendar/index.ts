export * from './decisions.ts';
export * from './proposal.ts';
