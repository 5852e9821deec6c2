export * from './counting.ts';
export * from './create.ts';
export * from './quarter-figures.ts';
export * from './workspace.ts';
