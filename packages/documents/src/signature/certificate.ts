import { X509Certificate } from 'node:crypto';
import { type Asn, findTagged, isTagged, parseAsn1, smallInteger, TAG } from './asn1.ts';

/** A certificate (RFC 5280): what `node:crypto` reads of it, and what it does not. */
export interface Certificate {
  readonly raw: Uint8Array;
  readonly x509: X509Certificate;
  /** The issuer's name and the serial number, as they stand in it. */
  readonly issuer: Uint8Array;
  readonly serial: Uint8Array;
  readonly commonName: string;
  readonly organisation?: string;
  readonly issuerName: string;
  readonly validFrom: number;
  readonly validTo: number;
  /** Bits of KeyUsage, the first is digitalSignature; undefined where any use is allowed. */
  readonly keyUsage?: readonly boolean[];
  /** Purposes (ExtendedKeyUsage) by OID; undefined where any is allowed. */
  readonly purposes?: readonly string[];
  readonly isAuthority: boolean;
  /** How many authorities may stand between it and a signer; undefined: any number. */
  readonly pathLength?: number;
  /** OIDs of extensions that must be understood and are not; such a certificate cannot be judged. */
  readonly unknownCritical: readonly string[];
}

const OID = {
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
} as const;

/** Understood here, or without weight for a signature on a document: certificate policies, the subject's other names. */
const KNOWN_CRITICAL = new Set<string>([
  OID.keyUsage,
  OID.basicConstraints,
  OID.extendedKeyUsage,
  '2.5.29.32',
  '2.5.29.17',
]);

/** Reads a certificate from DER or PEM; undefined where it is none. */
export function findCertificate(source: Uint8Array | string): Certificate | undefined {
  try {
    const x509 = new X509Certificate(source);
    const raw = new Uint8Array(x509.raw);
    const body = parseAsn1(raw)?.children[0];
    return body === undefined ? undefined : certificateOf(x509, raw, body);
  } catch {
    return undefined;
  }
}

function certificateOf(x509: X509Certificate, raw: Uint8Array, body: Asn): Certificate | undefined {
  const fields = body.children.filter((child) => !isTagged(child, 0));
  const [serial, , issuer, , subject] = fields;
  if (serial === undefined || issuer === undefined || subject === undefined) return undefined;
  const extensions = extensionsOf(body);
  const organisation = findName(subject, OID.organisation);
  return {
    raw,
    x509,
    issuer: issuer.raw,
    serial: serial.content,
    commonName: findName(subject, OID.commonName) ?? organisation ?? 'không ghi tên',
    ...(organisation === undefined ? {} : { organisation }),
    issuerName: findName(issuer, OID.commonName) ?? findName(issuer, OID.organisation) ?? 'không ghi tên',
    validFrom: Date.parse(x509.validFrom),
    validTo: Date.parse(x509.validTo),
    ...usesOf(extensions),
    unknownCritical: [...extensions].flatMap(([oid, { critical }]) =>
      critical && !KNOWN_CRITICAL.has(oid) ? [oid] : [],
    ),
  };
}

/** RDNSequence: sets of (type, value). */
function findName(name: Asn, oid: string): string | undefined {
  const pairs = name.children.flatMap((set) => set.children);
  return pairs.find((pair) => pair.children[0]?.oid === oid)?.children[1]?.text;
}

interface Extension {
  readonly critical: boolean;
  readonly value: Asn | undefined;
}

function extensionsOf(body: Asn): ReadonlyMap<string, Extension> {
  const list = findTagged(body, 3)?.children[0]?.children ?? [];
  return new Map(
    list.map((entry) => {
      const critical = entry.children.some((part) => part.tag === TAG.boolean && part.content[0] !== 0);
      const value = entry.children.find((part) => part.tag === TAG.octetString);
      return [entry.children[0]?.oid ?? '', { critical, value: value && parseAsn1(value.content) }];
    }),
  );
}

type Uses = Pick<Certificate, 'keyUsage' | 'purposes' | 'isAuthority' | 'pathLength'>;

function usesOf(extensions: ReadonlyMap<string, Extension>): Uses {
  const usage = extensions.get(OID.keyUsage)?.value;
  const purposes = extensions.get(OID.extendedKeyUsage)?.value;
  const constraints = extensions.get(OID.basicConstraints)?.value;
  const isAuthority = constraints?.children.some((part) => part.tag === TAG.boolean && part.content[0] !== 0) ?? false;
  const pathLength = smallInteger(constraints?.children.find((part) => part.tag === TAG.integer));
  return {
    isAuthority,
    ...(usage === undefined ? {} : { keyUsage: bitsOf(usage) }),
    ...(purposes === undefined ? {} : { purposes: purposes.children.flatMap((purpose) => purpose.oid ?? []) }),
    ...(pathLength === undefined ? {} : { pathLength }),
  };
}

/** The bits of a BIT STRING, whose first byte counts the unused ones. */
function bitsOf({ content }: Asn): readonly boolean[] {
  return [...content.subarray(1)].flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => ((byte >> bit) & 1) === 1));
}

const DIGITAL_SIGNATURE = 0;
const NON_REPUDIATION = 1;
const CERTIFICATE_SIGN = 5;

export const maySignDocuments = ({ keyUsage }: Certificate): boolean =>
  keyUsage === undefined || keyUsage[DIGITAL_SIGNATURE] === true || keyUsage[NON_REPUDIATION] === true;

export const maySignCertificates = ({ keyUsage, isAuthority }: Certificate): boolean =>
  isAuthority && (keyUsage === undefined || keyUsage[CERTIFICATE_SIGN] === true);

export const isValidAt = ({ validFrom, validTo }: Certificate, at: number): boolean => validFrom <= at && at <= validTo;
