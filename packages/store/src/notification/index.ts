export * from './attempt.ts';
export * from './digest.ts';
export * from './message.ts';
export * from './preference.ts';
