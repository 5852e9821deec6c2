export * from './decree30.ts';
export * from './wording.ts';
