import { broken, digits, inlineStrings, jsonLines } from './import-samples/odd-files.ts';
import { registerBook, vendorA, vendorB, vendorC } from './import-samples/vendors.ts';

/**
 * Writes the sample files of `samples/import` anew: `node packages/documents/test/make-import-samples.ts`. All persons are
 * invented; agencies are those of Điện Biên in early 2024. What loading each must give stands in `golden/`.
 */
await Promise.all([vendorA(), vendorB(), vendorC(), registerBook(), jsonLines(), digits(), inlineStrings(), broken()]);
