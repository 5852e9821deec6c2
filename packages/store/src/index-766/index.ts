export * from './count.ts';
export * from './dossiers.ts';
export * from './evaluations.ts';
export type { IndexQuery } from './pass.ts';
