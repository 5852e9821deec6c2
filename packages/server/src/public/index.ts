export { addPublicPages, type PublicPages } from './add-pages.ts';
export type { PublicOptions } from './options.ts';
