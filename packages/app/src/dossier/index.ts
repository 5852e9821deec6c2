export * from './describe.ts';
export * from './view.ts';
