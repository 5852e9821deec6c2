import { constants, createHash, type KeyObject, verify } from 'node:crypto';
import { type Asn, findTagged, smallInteger } from './asn1.ts';

/** Hashes that may be relied on; SHA-1 and MD5 have been broken and are refused. */
const HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const WEAK_HASHES = new Set(['1.3.14.3.2.26', '1.2.840.113549.2.5', '1.2.840.113549.2.2']);
const WEAK_SIGNATURES = new Set(['1.2.840.113549.1.1.5', '1.2.840.113549.1.1.4', '1.2.840.10045.4.1']);

/** Signature algorithms that name their hash. */
const HASH_OF_SIGNATURE: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};
const RSA_PSS = '1.2.840.113549.1.1.10';
const ED25519 = '1.3.101.112';
/** Signature algorithms that leave the hash to the digest algorithm. */
const BARE = new Set(['1.2.840.113549.1.1.1', '1.2.840.10045.2.1']);

/** Fewer bits can be broken (TCVN and the national root have asked for 2048 since 2013). */
const LEAST_RSA_BITS = 2048;

export type AlgorithmFault = 'weak-algorithm' | 'unsupported-signature';

/** Name of a hash for `node:crypto`, from an AlgorithmIdentifier. */
export function findHash(algorithm: Asn | undefined): string | AlgorithmFault {
  const oid = algorithm?.children[0]?.oid ?? '';
  if (WEAK_HASHES.has(oid)) return 'weak-algorithm';
  return HASHES[oid] ?? 'unsupported-signature';
}

export const isFault = (name: string): name is AlgorithmFault =>
  name === 'weak-algorithm' || name === 'unsupported-signature';

export const digest = (hash: string, bytes: Uint8Array): Buffer => createHash(hash).update(bytes).digest();

/** What a signature is verified with. */
export interface SignatureMethod {
  /** Null where the algorithm hashes in its own way. */
  readonly hash: string | null;
  readonly pss?: { readonly saltLength: number };
}

/** The method of a signature, from its AlgorithmIdentifier and the hash of the digest algorithm. */
export function findMethod(algorithm: Asn | undefined, digestHash: string): SignatureMethod | AlgorithmFault {
  const oid = algorithm?.children[0]?.oid ?? '';
  if (WEAK_SIGNATURES.has(oid)) return 'weak-algorithm';
  if (oid === ED25519) return { hash: null };
  if (BARE.has(oid)) return { hash: digestHash };
  if (oid === RSA_PSS) return pssOf(algorithm?.children[1]);
  const hash = HASH_OF_SIGNATURE[oid];
  return hash === undefined ? 'unsupported-signature' : { hash };
}

/** RSASSA-PSS-params (RFC 4055, 3.1); where the hash is left out it is SHA-1, which is refused. */
function pssOf(parameters: Asn | undefined): SignatureMethod | AlgorithmFault {
  const named = findTagged(parameters, 0)?.children[0];
  if (named === undefined) return 'weak-algorithm';
  const hash = findHash(named);
  if (isFault(hash)) return hash;
  return { hash, pss: { saltLength: smallInteger(findTagged(parameters, 2)?.children[0]) ?? 20 } };
}

export function isWeakKey(key: KeyObject): boolean {
  return key.asymmetricKeyType?.startsWith('rsa') === true && bitsOf(key) < LEAST_RSA_BITS;
}

const bitsOf = (key: KeyObject): number => key.asymmetricKeyDetails?.modulusLength ?? 0;

/** Whether a signature over `data` is by the key. */
export function isSignedBy(key: KeyObject, method: SignatureMethod, data: Uint8Array, signature: Uint8Array): boolean {
  const padding =
    method.pss === undefined ? {} : { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: method.pss.saltLength };
  try {
    return verify(method.hash, data, { key, ...padding }, signature);
  } catch {
    // A key of another kind than the algorithm: not signed by it.
    return false;
  }
}
