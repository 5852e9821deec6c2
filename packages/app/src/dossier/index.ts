export * from './describe.ts';
export * from './timeline.ts';
export * from './view.ts';
