export * from './commit.ts';
export * from './load.ts';
export * from './look-up.ts';
export * from './outbox.ts';
export * from './verify-numbers.ts';
export * from './work.ts';
