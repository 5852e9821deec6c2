export * from './apologies.ts';
export * from './forms.ts';
