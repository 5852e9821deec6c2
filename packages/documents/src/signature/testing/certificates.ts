import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';
import {
  bits,
  boolean,
  type Der,
  encode,
  integer,
  none,
  octets,
  oid,
  sequence,
  set,
  tagged,
  text,
  utcTime,
  whole,
} from './der.ts';

/** A key with its certificate, made for a test; the names in it are invented. */
export interface TestSigner {
  readonly key: KeyObject;
  readonly der: Uint8Array;
  readonly pem: string;
  readonly name: Der;
  /** Its own, then those of the authorities above it. */
  readonly chain: readonly Uint8Array[];
}

export interface TestCertificate {
  readonly name: string;
  readonly organisation?: string;
  /** Absent: it signs itself. */
  readonly issuer?: TestSigner;
  readonly authority?: boolean;
  readonly pathLength?: number;
  readonly validFrom?: number;
  readonly validTo?: number;
  /** First bits of KeyUsage; default digitalSignature and nonRepudiation, of an authority keyCertSign. */
  readonly usage?: number;
  readonly purposes?: readonly string[];
  readonly rsaBits?: number;
  /** OID of a critical extension that nobody understands. */
  readonly criticalExtension?: string;
  /** Issued anew for the key of another. */
  readonly sameKeyAs?: TestSigner;
}

const DAY = 86_400_000;
const SIGNATURES = {
  rsa: sequence(oid('1.2.840.113549.1.1.11'), none()),
  ec: sequence(oid('1.2.840.10045.4.3.2')),
} as const;

export const signatureAlgorithmOf = (key: KeyObject): Der => SIGNATURES[key.asymmetricKeyType === 'rsa' ? 'rsa' : 'ec'];

/** Makes a key and a certificate for it (RFC 5280). Elliptic (P-256) unless bits of RSA are asked for. */
export function makeCertificate(wanted: TestCertificate): TestSigner {
  const { privateKey, publicKey } = makeKeys(wanted);
  const name = nameOf(wanted);
  const issuerKey = wanted.issuer?.key ?? privateKey;
  const body = sequence(
    tagged(0, integer(2)),
    whole(encode(integer(randomBytes(4).readUInt32BE() % 0x7fff_ffff))),
    signatureAlgorithmOf(issuerKey),
    wanted.issuer?.name ?? name,
    sequence(utcTime(wanted.validFrom ?? Date.now() - 365 * DAY), utcTime(wanted.validTo ?? Date.now() + 365 * DAY)),
    name,
    whole(publicKey.export({ type: 'spki', format: 'der' })),
    tagged(3, sequence(...extensionsOf(wanted))),
  );
  const signature = sign('sha256', encode(body), issuerKey);
  const der = encode(sequence(body, signatureAlgorithmOf(issuerKey), bits(signature)));
  const pem = new X509Certificate(der).toString();
  return { key: privateKey, der, pem, name, chain: [der, ...(wanted.issuer?.chain ?? [])] };
}

function makeKeys({ rsaBits, sameKeyAs }: TestCertificate) {
  if (sameKeyAs !== undefined) {
    return { privateKey: sameKeyAs.key, publicKey: new X509Certificate(sameKeyAs.der).publicKey };
  }
  return rsaBits === undefined
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
    : generateKeyPairSync('rsa', { modulusLength: rsaBits });
}

function nameOf({ name, organisation }: TestCertificate): Der {
  const part = (type: string, value: string) => set(sequence(oid(type), text(value)));
  return sequence(...(organisation === undefined ? [] : [part('2.5.4.10', organisation)]), part('2.5.4.3', name));
}

function extensionsOf(wanted: TestCertificate): readonly Der[] {
  const { authority = false, pathLength, purposes } = wanted;
  const usage = wanted.usage ?? (authority ? 0b0000_0110 : 0b1100_0000);
  const constraints = sequence(
    ...(authority ? [boolean(true)] : []),
    ...(pathLength === undefined ? [] : [integer(pathLength)]),
  );
  return [
    extension('2.5.29.19', constraints),
    extension('2.5.29.15', bits(Uint8Array.of(usage))),
    ...(purposes === undefined ? [] : [extension('2.5.29.37', sequence(...purposes.map(oid)))]),
    ...(wanted.criticalExtension === undefined ? [] : [extension(wanted.criticalExtension, none())]),
  ];
}

const extension = (type: string, value: Der): Der => sequence(oid(type), boolean(true), octets(encode(value)));

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
