export * from './facts.ts';
export * from './petitions.ts';
export * from './points.ts';
export * from './result.ts';
export * from './rule.ts';
export * from './table.ts';
export * from './why.ts';
