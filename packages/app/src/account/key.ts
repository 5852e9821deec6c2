import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { resolveTarget } from '@dunghen/store/server';
import type { Outcome } from '../outcome/index.ts';

/**
 * The installation's own key. From it come one key for each purpose (HKDF), so that what was sealed for one cannot be
 * opened for another.
 */
export interface InstallationKey {
  readonly seal: (purpose: string, text: string) => Buffer;
  /** Undefined where it was sealed with another key, for another purpose, or changed since. */
  readonly open: (purpose: string, sealed: Uint8Array) => string | undefined;
  /** 32 bytes that are always the same for the same text. */
  readonly derive: (purpose: string, text: string) => Buffer;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export function installationKey(bytes: Uint8Array): InstallationKey {
  if (bytes.length !== KEY_BYTES) throw new RangeError(`a key has ${KEY_BYTES} bytes`);
  const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', bytes, '', `dunghen/${purpose}`, KEY_BYTES));
  return Object.freeze({
    seal: (purpose: string, text: string) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open: (purpose: string, sealed: Uint8Array) => open(keyFor(purpose), Buffer.from(sealed)),
    derive: (purpose: string, text: string) => createHmac('sha256', keyFor(purpose)).update(text).digest(),
  });
}

function open(key: Buffer, sealed: Buffer): string | undefined {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString(
      'utf8',
    );
  } catch {
    return undefined;
  }
}

export interface KeySources {
  /** `DUNGHEN_SECRET_KEY`: 32 bytes as 64 hexadecimal digits or Base64. */
  readonly key?: string | undefined;
  /** `--db` or `DATABASE_URL`: a URL or a folder. */
  readonly database?: string | undefined;
}

const KEY_FILE = 'khoa-he-thong';

/**
 * The key from the settings; with the embedded database, else from a file in its folder, which is made at the first
 * start (readable by its owner alone). Undefined where a server's URL comes without a key.
 */
export async function loadKey(sources: KeySources): Promise<Outcome<InstallationKey | undefined>> {
  const given = sources.key?.trim() ?? '';
  if (given !== '') return readKey(given);
  const target = resolveTarget(sources.database);
  if (target.kind === 'url') return { ok: true, value: undefined };
  const file = path.join(target.folder, KEY_FILE);
  await mkdir(target.folder, { recursive: true });
  const fresh = randomBytes(KEY_BYTES).toString('hex');
  try {
    await writeFile(file, `${fresh}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readKey((await readFile(file, 'utf8')).trim());
}

function readKey(text: string): Outcome<InstallationKey> {
  const bytes = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  if (bytes.length === KEY_BYTES) return { ok: true, value: installationKey(bytes) };
  const message =
    'Khóa hệ thống (DUNGHEN_SECRET_KEY) phải là 32 byte, viết bằng 64 chữ số thập lục phân hoặc Base64. Tạo khóa: openssl rand -hex 32';
  return { ok: false, code: 'key-invalid', facts: {}, message };
}
