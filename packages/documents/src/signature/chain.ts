import { isWeakKey } from './algorithms.ts';
import { sameBytes } from './asn1.ts';
import { type Certificate, isValidAt, maySignCertificates } from './certificate.ts';

/** More authorities than any real chain has; a longer one is made to keep us busy. */
const LONGEST = 6;

/**
 * From a certificate up to a trusted root, each valid at `at` and issued by the next (RFC 5280, 6.1, without
 * policies and names, which unknown critical extensions would demand). Undefined where no such chain is found.
 */
export function findChain(
  leaf: Certificate,
  others: readonly Certificate[],
  roots: readonly Certificate[],
  at: number,
): readonly Certificate[] | undefined {
  return extend([leaf], others, roots, at);
}

function extend(
  chain: readonly Certificate[],
  others: readonly Certificate[],
  roots: readonly Certificate[],
  at: number,
): readonly Certificate[] | undefined {
  const last = chain.at(-1);
  if (last === undefined || chain.length > LONGEST || !isValidAt(last, at) || last.unknownCritical.length > 0) {
    return undefined;
  }
  if (roots.some((root) => sameBytes(root.raw, last.raw))) return chain;
  const authorities = chain.length - 1;
  for (const issuer of [...roots, ...others]) {
    const used = chain.some((certificate) => sameBytes(certificate.raw, issuer.raw));
    if (used || !isIssuer(issuer, last, authorities)) continue;
    const found = extend([...chain, issuer], others, roots, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isIssuer(issuer: Certificate, subject: Certificate, authorities: number): boolean {
  if (!maySignCertificates(issuer) || (issuer.pathLength ?? LONGEST) < authorities) return false;
  if (isWeakKey(issuer.x509.publicKey) || !subject.x509.checkIssued(issuer.x509)) return false;
  return subject.x509.verify(issuer.x509.publicKey);
}
