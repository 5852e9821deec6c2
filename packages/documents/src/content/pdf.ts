import type { ContentFaultCode } from './fault.ts';

/** The end mark stands in the last bytes of a whole file (ISO 32000-1, 7.5.5); scanners write a little after it. */
const TAIL = 2_048;
const ENCRYPT = /\/Encrypt\s*(?:<<|\d+\s+\d+\s+R)/g;
/** A trailer, or the dictionary of a cross-reference stream, is never longer than this. */
const TRAILER_REACH = 4_096;

/** Why a PDF cannot be taken, or undefined. Encryption is told from the trailer, which is never itself encrypted. */
export function findPdfFault(bytes: Buffer): ContentFaultCode | undefined {
  if (!bytes.subarray(-TAIL).includes('%%EOF')) return 'damaged';
  const text = bytes.toString('latin1');
  const encrypted = [...text.matchAll(ENCRYPT)].some(({ index }) => {
    const around = text.slice(Math.max(0, index - TRAILER_REACH), index + TRAILER_REACH);
    return /trailer|\/XRef\b/.test(around);
  });
  return encrypted ? 'encrypted' : undefined;
}
