export * from './judge.ts';
export * from './policy.ts';
export * from './verdict.ts';
