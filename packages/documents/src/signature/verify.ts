import { createHash } from 'node:crypto';
import { type Certificate, isValidAt } from './certificate.ts';
import { findChain } from './chain.ts';
import { DATA, findSignedMessage, type SignedMessage } from './cms.ts';
import { type SignatureFault, type SignatureFaultCode, signatureFault } from './fault.ts';
import { findPdfSignatures, type PdfSignature } from './pdf-signature.ts';
import { readTimeStamp } from './timestamp.ts';
import type { TrustList } from './trust.ts';
import { verifyMessage } from './verify-message.ts';

export interface VerifyOptions {
  readonly trust: TrustList;
  /**
   * An instant (ms) at which the file is known to have been there: now, or when it was first verified. Without a time
   * stamp the certificate must have been valid then too, since the time that the signer wrote proves nothing.
   */
  readonly existedBy: number;
}

/** One signature that stands. */
export interface VerifiedSignature {
  /** Name of the certificate's holder (CN). */
  readonly signer: string;
  readonly organisation?: string;
  readonly issuer: string;
  /** Serial number of the certificate, hexadecimal. */
  readonly serial: string;
  readonly signedAt?: number;
  /** True where a trusted time stamp says so, false where only the signer does. */
  readonly signedAtProven: boolean;
  /** False of one that another signer signed over later: it is for the file as it was before. */
  readonly coversWholeFile: boolean;
}

export type SignatureCheck =
  | {
      readonly ok: true;
      /** In order of signing; the last one covers the whole file. */
      readonly signatures: readonly VerifiedSignature[];
      /** All signers, in order of signing. */
      readonly signer: string;
      /** When the last one signed. */
      readonly signedAt?: number;
    }
  | SignatureFault;

const DETACHED = new Set(['ETSI.CAdES.detached', 'adbe.pkcs7.detached']);
const TIME_STAMP = 'ETSI.RFC3161';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
/** How far a signer's clock may be ahead of ours. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/**
 * Verifies all signatures of a PDF by PAdES (EN 319 142-1, levels B and T): digest over the signed range, signature,
 * certificate named by the signer, chain to a trusted root valid at the time of signing; nothing added after the last
 * one. Revocation is not asked: that needs the lists of the issuers (decision 0124).
 */
export function verifyPdfSignatures(file: Uint8Array, options: VerifyOptions): SignatureCheck {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const found = findPdfSignatures(bytes);
  if (found === 'malformed') return signatureFault('malformed-signature');
  const signed = found.filter(({ subFilter }) => subFilter !== TIME_STAMP);
  const last = signed.at(-1);
  if (last === undefined) return signatureFault('no-signature');
  const verified: VerifiedSignature[] = [];
  for (const [index, signature] of signed.entries()) {
    const outcome = verifyOne(signature, options);
    if ('code' in outcome) return signatureFault(outcome.code, { signature: index + 1, ...outcome.facts });
    verified.push({ ...outcome, coversWholeFile: signature === last });
  }
  const rest = bytes.subarray(last.end).toString('latin1');
  const signer = verified.map((signature) => signature.signer).join('; ');
  if (/[^\s\0]/.test(rest)) return signatureFault('content-added', { signer, bytes: rest.length });
  const signedAt = verified.at(-1)?.signedAt;
  return { ok: true, signatures: verified, signer, ...(signedAt === undefined ? {} : { signedAt }) };
}

interface Fault {
  readonly code: SignatureFaultCode;
  readonly facts?: Readonly<Record<string, unknown>>;
}

type Verified = Omit<VerifiedSignature, 'coversWholeFile'>;

function verifyOne(signature: PdfSignature, options: VerifyOptions): Verified | Fault {
  if (!DETACHED.has(signature.subFilter)) {
    return { code: 'unsupported-signature', facts: { subFilter: signature.subFilter } };
  }
  const message = findSignedMessage(signature.message);
  if (message === undefined || message.contentType !== DATA || message.content !== undefined) {
    return { code: 'malformed-signature' };
  }
  const [before, after] = signature.signed;
  const signer = verifyMessage(message, {
    digestOf: (hash) => createHash(hash).update(before).update(after).digest(),
    namesCertificate: signature.subFilter === 'ETSI.CAdES.detached',
  });
  if (typeof signer === 'string') {
    return { code: signer, facts: message.signer === undefined ? {} : { signer: message.signer.commonName } };
  }
  return judgeTime(signature, message, signer, options);
}

/** Whether the certificate held when it was used, and was given by somebody trusted. */
function judgeTime(
  signature: PdfSignature,
  message: SignedMessage,
  signer: Certificate,
  { trust, existedBy }: VerifyOptions,
): Verified | Fault {
  const facts = { signer: signer.commonName, issuer: signer.issuerName };
  const stamp = readTimeStamp(message, trust.roots);
  if (stamp.kind === 'wrong') return { code: 'bad-timestamp', facts };
  const told = message.signedAttributes.get(SIGNING_TIME)?.instant ?? signature.writtenAt;
  const signedAt = stamp.kind === 'proven' ? stamp.at : told;
  if (signedAt !== undefined && signedAt > existedBy + CLOCK_TOLERANCE_MS) return { code: 'signed-in-future', facts };
  const times = stamp.kind === 'proven' ? [stamp.at] : [existedBy, ...(told === undefined ? [] : [told])];
  if (times.some((at) => !isValidAt(signer, at))) {
    return { code: 'certificate-not-valid', facts: { ...facts, from: signer.validFrom, to: signer.validTo } };
  }
  const trusted = times.every((at) => findChain(signer, message.certificates, trust.roots, at) !== undefined);
  if (!trusted) return { code: 'untrusted', facts: { ...facts, ...(signedAt === undefined ? {} : { signedAt }) } };
  return verifiedOf(signer, signedAt, stamp.kind === 'proven');
}

function verifiedOf(signer: Certificate, signedAt: number | undefined, signedAtProven: boolean): Verified {
  return {
    signer: signer.commonName,
    ...(signer.organisation === undefined ? {} : { organisation: signer.organisation }),
    issuer: signer.issuerName,
    serial: Buffer.from(signer.serial).toString('hex'),
    ...(signedAt === undefined ? {} : { signedAt }),
    signedAtProven,
  };
}
