export * from './properties.ts';
export * from './stable.ts';
