export * from './dump.ts';
export * from './load.ts';
export type { CopiedTable } from './tables.ts';
