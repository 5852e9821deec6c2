export * from './format.ts';
export * from './normalise.ts';
export * from './office-time.ts';
export * from './parse-number.ts';
