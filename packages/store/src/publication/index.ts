export * from './apologies.ts';
export * from './forms.ts';
export * from './publications.ts';
