import type { InstallationKey } from '../account/key.ts';
import { isSame } from '../account/secret.ts';

/** Digits and letters of which none is taken for another (Crockford's base 32: no I, L, O, U). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;
const PURPOSE = 'receipt';

/**
 * The second factor printed on the receipt of a dossier, "K7QM-2XPD": 40 bits that only this installation can make from
 * the code. Nothing of it is kept; the same dossier always has the same one.
 */
export function receiptCodeOf(key: InstallationKey, dossierCode: string): string {
  const bytes = key.derive(PURPOSE, dossierCode.trim().toUpperCase());
  const signs = Array.from({ length: LENGTH }, (_, index) => ALPHABET.charAt((bytes[index] ?? 0) % ALPHABET.length));
  return `${signs.slice(0, 4).join('')}-${signs.slice(4).join('')}`;
}

/** Whether somebody has typed it: small letters, spaces, and letters taken for digits do not matter. */
export function isReceiptCode(key: InstallationKey, dossierCode: string, typed: string): boolean {
  return isSame(plain(receiptCodeOf(key, dossierCode)), plain(typed));
}

const plain = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
