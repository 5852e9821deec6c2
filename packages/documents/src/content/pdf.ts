import { createReadStream } from 'node:fs';
import type { ContentFaultCode } from './fault.ts';

/** The end mark stands in the last bytes of a whole file (ISO 32000-1, 7.5.5); scanners write a little after it. */
const TAIL = 2_048;
const ENCRYPT = /\/Encrypt\s*(?:<<|\d+\s+\d+\s+R)/g;
/** A trailer, or the dictionary of a cross-reference stream, is never longer than this. */
const TRAILER_REACH = 4_096;
const PIECE = 1024 * 1024;
/** A piece with more mentions of encryption than this is made to keep us busy. */
const MOST_MENTIONS = 100;

/**
 * Why a PDF cannot be taken, or undefined. Encryption is told from the trailer, which is never itself encrypted. Read in
 * pieces, so that many uploads at once need little memory.
 */
export async function findPdfFault(path: string): Promise<ContentFaultCode | undefined> {
  let before = '';
  for await (const piece of createReadStream(path, { highWaterMark: PIECE, encoding: 'latin1' })) {
    const text = before + String(piece);
    if (isEncrypted(text)) return 'encrypted';
    before = text.slice(-2 * TRAILER_REACH);
  }
  return before.slice(-TAIL).includes('%%EOF') ? undefined : 'damaged';
}

function isEncrypted(text: string): boolean {
  return text
    .matchAll(ENCRYPT)
    .take(MOST_MENTIONS)
    .some(({ index }) => {
      const around = text.slice(Math.max(0, index - TRAILER_REACH), index + TRAILER_REACH);
      return /trailer|\/XRef\b/.test(around);
    });
}
