export * from './document.ts';
export * from './figures.ts';
