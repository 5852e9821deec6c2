export * from './dump.ts';
export * from './load.ts';
export * from './open-data.ts';
export type { CopiedTable } from './tables.ts';
