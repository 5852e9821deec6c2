import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** 256 random bits, as text that fits a cookie or a header. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is kept of a secret of `newSecret`. A plain hash is enough: nobody guesses 256 random bits, so slowness would only
 * slow down each request.
 */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/**
 * What a page has to say back with each change (against forged requests from other sites): only who holds the session's
 * token can make it, so that nothing more need be stored.
 */
export function csrfOf(token: string): string {
  return createHmac('sha256', token).update('csrf').digest('base64url');
}

/** Whether two texts are the same, in a time that does not tell where they differ. */
export function isSame(a: string, b: string): boolean {
  const [first, second] = [hashSecret(a), hashSecret(b)];
  return timingSafeEqual(first, second);
}

/** Letters and digits that are not taken for one another when read aloud or copied from paper. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password of 16 letters and digits in groups of four, about 79 bits; for use once, or for a demonstration. */
export function newReadablePassword(): string {
  return grouped((count) => randomInt(count));
}

/** A password in the same form from the bytes of a keyed hash: the same for the same bytes. Needs 32 bytes. */
export function readablePasswordOf(bytes: Uint8Array): string {
  const view = Buffer.from(bytes);
  let at = 0;
  return grouped((count) => {
    const value = view.readUInt16BE(at) % count;
    at += 2;
    return value;
  });
}

function grouped(pick: (count: number) => number): string {
  const group = () => Array.from({ length: 4 }, () => READABLE.charAt(pick(READABLE.length))).join('');
  return [group(), group(), group(), group()].join('-');
}
