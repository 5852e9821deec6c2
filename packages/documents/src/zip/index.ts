export * from './pack.ts';
export * from './properties.ts';
export * from './stable.ts';
