import { type Asn, findTagged, isTagged, isUniversal, parseAsn1, sameBytes, TAG } from './asn1.ts';
import { type Certificate, findCertificate } from './certificate.ts';

/** A signed message (CMS, RFC 5652) with its one signer. */
export interface SignedMessage {
  /** OID of what is signed: data beside the message, or a time stamp in it. */
  readonly contentType: string;
  /** What is signed, where it is in the message. */
  readonly content?: Uint8Array;
  readonly certificates: readonly Certificate[];
  /** The signer's, found among them by issuer and serial number or by key identifier. */
  readonly signer?: Certificate;
  readonly digestAlgorithm: Asn | undefined;
  readonly signatureAlgorithm: Asn | undefined;
  readonly signature: Uint8Array;
  /** Signed attributes by OID, the first value of each. */
  readonly signedAttributes: ReadonlyMap<string, Asn>;
  /** The signed attributes as they are hashed: with the tag of a SET (RFC 5652, 5.4). */
  readonly signedBytes: Uint8Array;
  readonly unsignedAttributes: ReadonlyMap<string, Asn>;
}

const SIGNED_DATA = '1.2.840.113549.1.7.2';
export const DATA = '1.2.840.113549.1.7.1';

/** Reads a message; undefined where it is none, has not exactly one signer, or signs no attributes. */
export function findSignedMessage(bytes: Uint8Array): SignedMessage | undefined {
  const info = parseAsn1(bytes);
  if (info?.children[0]?.oid !== SIGNED_DATA) return undefined;
  const data = findTagged(info, 0)?.children[0];
  const encapsulated = data?.children[2];
  const signers = data?.children.at(-1);
  const [signer, ...more] = isUniversal(signers, TAG.set) ? signers.children : [];
  if (encapsulated === undefined || signer === undefined || more.length > 0) return undefined;
  const certificates = (findTagged(data, 0)?.children ?? []).flatMap((node) => findCertificate(node.raw) ?? []);
  return messageOf(encapsulated, signer, certificates);
}

function messageOf(encapsulated: Asn, signer: Asn, certificates: readonly Certificate[]): SignedMessage | undefined {
  const [, identifier, digestAlgorithm, ...rest] = signer.children;
  const signedAttributes = rest.find((node) => isTagged(node, 0));
  const [signatureAlgorithm, signature] = rest.filter((node) => node.tagClass === 1);
  if (identifier === undefined || signedAttributes === undefined || !isUniversal(signature, TAG.octetString)) {
    return undefined;
  }
  const signedBytes = Uint8Array.from(signedAttributes.raw);
  signedBytes[0] = 0x31;
  const content = findTagged(encapsulated, 0)?.children[0]?.content;
  const found = certificates.find((certificate) => isNamedBy(certificate, identifier));
  return {
    contentType: encapsulated.children[0]?.oid ?? '',
    ...(content === undefined ? {} : { content }),
    certificates,
    ...(found === undefined ? {} : { signer: found }),
    digestAlgorithm,
    signatureAlgorithm,
    signature: signature.content,
    signedAttributes: attributesOf(signedAttributes),
    signedBytes,
    unsignedAttributes: attributesOf(rest.find((node) => isTagged(node, 1))),
  };
}

/** IssuerAndSerialNumber, or [0] SubjectKeyIdentifier, which node:crypto does not tell: the extension's value is sought. */
function isNamedBy(certificate: Certificate, identifier: Asn): boolean {
  if (!isTagged(identifier, 0)) {
    const [issuer, serial] = identifier.children;
    return sameBytes(certificate.issuer, issuer?.raw) && sameBytes(certificate.serial, serial?.content);
  }
  // OID 2.5.29.14, then an OCTET STRING that holds an OCTET STRING with the identifier.
  const { length } = identifier.content;
  const wanted = Buffer.concat([
    Buffer.from([0x06, 0x03, 0x55, 0x1d, 0x0e, 0x04, length + 2, 0x04, length]),
    identifier.content,
  ]);
  return Buffer.from(certificate.raw).includes(wanted);
}

function attributesOf(list: Asn | undefined): ReadonlyMap<string, Asn> {
  const pairs = (list?.children ?? []).flatMap(({ children: [type, values] }) => {
    const first = values?.children[0];
    return type?.oid === undefined || first === undefined ? [] : [[type.oid, first] as const];
  });
  return new Map(pairs);
}
