import { randomFillSync } from 'node:crypto';

const POOL_SIZE = 8 * 512;
const pool = Buffer.allocUnsafe(POOL_SIZE);
let used = POOL_SIZE;
let lastMs = 0;
let counter = 0;

/**
 * A UUID v7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, a 12-bit counter within the millisecond (method 1 of 6.2,
 * so that ids made by one process are in order), 62 random bits.
 */
export function newId(): string {
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    counter = 0;
  } else {
    counter += 1;
    if (counter > 0xfff) {
      // The counter is full: borrow the next millisecond rather than repeat or go back.
      lastMs += 1;
      counter = 0;
    }
  }
  if (used === POOL_SIZE) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.toString('hex', used, used + 8);
  used += 8;
  const time = lastMs.toString(16).padStart(12, '0');
  const variant = ((Number.parseInt(random.charAt(0), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}${random.slice(1, 4)}-${random.slice(4)}`;
}
