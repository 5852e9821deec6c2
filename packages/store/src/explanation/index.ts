export * from './explained.ts';
export * from './explanation.ts';
