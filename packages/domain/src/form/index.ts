export type { FormContext } from './context.ts';
export * from './dossier-of-record.ts';
export * from './explanation-lines.ts';
export * from './form-of.ts';
export * from './form-set.ts';
export * from './input.ts';
export { lookupAddressOf } from './lookup.ts';
export * from './printed.ts';
export { registerForm } from './register.ts';
