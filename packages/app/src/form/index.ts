export * from './print-form.ts';
export * from './print-guide.ts';
export * from './print-register.ts';
