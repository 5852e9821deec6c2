import { createHash } from 'node:crypto';
import { digest, findHash, findMethod, isFault, isSignedBy, isWeakKey } from './algorithms.ts';
import { type Asn, isUniversal, sameBytes, TAG } from './asn1.ts';
import { type Certificate, maySignDocuments } from './certificate.ts';
import type { SignedMessage } from './cms.ts';
import type { SignatureFaultCode } from './fault.ts';

const ATTRIBUTE = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

export interface MessageDemands {
  /** What is signed, hashed by the message's own algorithm. */
  readonly digestOf: (hash: string) => Uint8Array;
  /** PAdES demands that the signer's certificate is itself signed for (EN 319 142-1, 5.3). */
  readonly namesCertificate: boolean;
}

/** The signer's certificate where the message signs what it should; else what is wrong. Says nothing of trust. */
export function verifyMessage(message: SignedMessage, demands: MessageDemands): Certificate | SignatureFaultCode {
  const { signer, signedAttributes } = message;
  const hash = findHash(message.digestAlgorithm);
  if (isFault(hash)) return hash;
  if (!sameBytes(signedAttributes.get(ATTRIBUTE.messageDigest)?.content, demands.digestOf(hash))) {
    return 'content-changed';
  }
  if (signedAttributes.get(ATTRIBUTE.contentType)?.oid !== message.contentType) return 'malformed-signature';
  if (signer === undefined) return 'signer-unknown';
  const method = findMethod(message.signatureAlgorithm, hash);
  if (typeof method === 'string') return method;
  const key = signer.x509.publicKey;
  if (isWeakKey(key)) return 'weak-algorithm';
  if (!isSignedBy(key, method, message.signedBytes, message.signature)) return 'signature-wrong';
  const fault = findNamingFault(message, signer, demands.namesCertificate);
  if (fault !== undefined) return fault;
  return maySignDocuments(signer) ? signer : 'certificate-not-for-signing';
}

/**
 * ESS signing-certificate (RFC 5035): the signed hash of the certificate keeps anyone from putting another certificate
 * with the same key in its place.
 */
function findNamingFault(
  { signedAttributes }: SignedMessage,
  signer: Certificate,
  demanded: boolean,
): SignatureFaultCode | undefined {
  const second = signedAttributes.get(ATTRIBUTE.signingCertificateV2);
  const first = signedAttributes.get(ATTRIBUTE.signingCertificate);
  const named = (second ?? first)?.children[0]?.children[0];
  if (named === undefined) return demanded ? 'malformed-signature' : undefined;
  const wanted = second === undefined ? createHash('sha1').update(signer.raw).digest() : namedHash(named, signer);
  if (typeof wanted === 'string') return wanted;
  const told = named.children.find((node) => isUniversal(node, TAG.octetString))?.content;
  return sameBytes(told, wanted) ? undefined : 'signing-certificate-differs';
}

/** ESSCertIDv2: the hash algorithm is left out where it is SHA-256. */
function namedHash(named: Asn, signer: Certificate): Uint8Array | 'weak-algorithm' | 'unsupported-signature' {
  const [algorithm] = named.children;
  const hash = isUniversal(algorithm, TAG.sequence) ? findHash(algorithm) : 'sha256';
  return isFault(hash) ? hash : digest(hash, signer.raw);
}
