export * from './policy.ts';
export * from './verdict.ts';
