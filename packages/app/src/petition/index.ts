export * from './act.ts';
export * from './figures.ts';
export * from './import.ts';
export * from './list-file.ts';
export * from './public.ts';
export * from './read.ts';
export * from './receive.ts';
export * from './view.ts';
