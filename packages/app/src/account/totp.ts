import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Instant } from '@dunghen/domain/time';

/** One-time codes by time (RFC 6238) as the usual apps make them: SHA-1, six digits, 30 seconds. */
const STEP_MS = 30_000;
const DIGITS = 6;
/** Clocks of telephones go wrong by seconds: one step before and one after are taken too (RFC 6238, 5.2). */
const STEPS_ASIDE = [0, -1, 1] as const;

/** A new key of 160 bits (RFC 4226, 4), in Base32 as apps take it. */
export function newTotpSecret(): string {
  return toBase32(randomBytes(20));
}

/** The code of a key at an instant. */
export function totpAt(secret: string, at: Instant): string {
  return codeOf(fromBase32(secret), Math.floor(at / STEP_MS));
}

/** The time step whose code this is, or undefined where it is none of those that are taken at the instant. */
export function findTotpStep(secret: string, code: string, at: Instant): number | undefined {
  const key = fromBase32(secret);
  const given = Buffer.from(code.replace(/\s/g, '').padEnd(DIGITS, ' '));
  const now = Math.floor(at / STEP_MS);
  return STEPS_ASIDE.map((aside) => now + aside).find((step) => {
    const right = Buffer.from(codeOf(key, step));
    return right.length === given.length && timingSafeEqual(right, given);
  });
}

/** The address that an app reads from a QR code. */
export function totpAddress(secret: string, login: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(login)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=6&period=30`;
}

function codeOf(key: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 (RFC 4648, 6) without padding. */
function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((group) => BASE32.charAt(Number.parseInt(group.padEnd(5, '0'), 2))).join('');
}

function fromBase32(text: string): Buffer {
  const bits = [...text.toUpperCase().replace(/[^A-Z2-7]/g, '')]
    .map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
