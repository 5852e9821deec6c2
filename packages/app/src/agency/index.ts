export * from './change.ts';
export * from './changes.ts';
export * from './detail.ts';
export * from './succession.ts';
