// For tests: keys, certificates and signed files made on the spot. Nothing of the program imports it.
export * from './certificates.ts';
export type { MessageOptions } from './message.ts';
export * from './pdf.ts';
