export * from './document.ts';
export * from './figures.ts';
export * from './period.ts';
