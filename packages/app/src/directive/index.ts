export * from './directive.ts';
export * from './view.ts';
