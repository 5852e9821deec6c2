import { digest, findHash, isFault } from './algorithms.ts';
import { parseAsn1, sameBytes } from './asn1.ts';
import type { Certificate } from './certificate.ts';
import { findChain } from './chain.ts';
import { findSignedMessage, type SignedMessage } from './cms.ts';
import { verifyMessage } from './verify-message.ts';

const SIGNATURE_TIME_STAMP = '1.2.840.113549.1.9.16.2.14';
const TIME_STAMP_CONTENT = '1.2.840.113549.1.9.16.1.4';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

export type TimeStamp =
  /** The signature was there at that time, as a trusted authority says. */
  | { readonly kind: 'proven'; readonly at: number }
  /** There is none, or by an authority that is not trusted: it proves nothing. */
  | { readonly kind: 'none' }
  /** It is about something else, or broken. */
  | { readonly kind: 'wrong' };

/** The time stamp on a signature (RFC 3161, in the unsigned attributes of RFC 5126). */
export function readTimeStamp(message: SignedMessage, roots: readonly Certificate[]): TimeStamp {
  const attribute = message.unsignedAttributes.get(SIGNATURE_TIME_STAMP);
  if (attribute === undefined) return { kind: 'none' };
  const token = findSignedMessage(attribute.raw);
  const at = token === undefined ? undefined : stampedAt(token, message.signature);
  if (token === undefined || at === undefined) return { kind: 'wrong' };
  const { content = new Uint8Array() } = token;
  const authority = verifyMessage(token, { digestOf: (hash) => digest(hash, content), namesCertificate: true });
  if (typeof authority === 'string') return { kind: 'wrong' };
  const mayStamp = authority.purposes?.includes(TIME_STAMPING) === true;
  // Every stamping authority has the purpose marked critical, so that it must be understood: it is, here.
  const trusted = mayStamp && findChain(authority, token.certificates, roots, at) !== undefined;
  return trusted ? { kind: 'proven', at } : { kind: 'none' };
}

/** When the stamp was made, where it is one over these bytes. */
function stampedAt(token: SignedMessage, stamped: Uint8Array): number | undefined {
  const info = token.content === undefined ? undefined : parseAsn1(token.content);
  const imprint = info?.children[2];
  const hash = findHash(imprint?.children[0]);
  if (token.contentType !== TIME_STAMP_CONTENT || isFault(hash)) return undefined;
  if (!sameBytes(imprint?.children[1]?.content, digest(hash, stamped))) return undefined;
  return info?.children.find((child) => child.instant !== undefined)?.instant;
}
