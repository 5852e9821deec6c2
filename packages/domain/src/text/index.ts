export * from './format.ts';
export * from './normalise.ts';
