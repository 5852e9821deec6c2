import { constants, createHash, sign, X509Certificate } from 'node:crypto';
import { Constructed } from 'asn1js';
import { sha256, signatureAlgorithmOf, type TestSigner } from './certificates.ts';
import {
  type Der,
  encode,
  generalTime,
  integer,
  none,
  octets,
  oid,
  sequence,
  set,
  tagged,
  utcTime,
  whole,
} from './der.ts';

const HASH_OIDS = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha1: '1.3.14.3.2.26',
} as const;
const DATA = '1.2.840.113549.1.7.1';
const TIME_STAMP_CONTENT = '1.2.840.113549.1.9.16.1.4';

/** What of a right signature is to be otherwise. */
export interface MessageOptions {
  /** The signing-time attribute; PAdES writes the time beside the signature instead. */
  readonly signedAt?: number;
  readonly hash?: keyof typeof HASH_OIDS;
  readonly pss?: boolean;
  /** Default: the signer's certificate is named. */
  readonly names?: TestSigner | 'nobody';
  readonly withoutCertificates?: boolean;
  readonly content?: { readonly type: string; readonly bytes: Uint8Array };
  readonly timeStamp?: { readonly by: TestSigner; readonly at: number; readonly of?: Uint8Array };
  /** Turns a right signature into a wrong one. */
  readonly spoilt?: boolean;
}

/** A CMS message over `data` (RFC 5652), as PAdES B or T has it. */
export function signMessage(signer: TestSigner, data: Uint8Array, options: MessageOptions = {}): Uint8Array {
  const { hash = 'sha256', content } = options;
  const attributes = set(...attributesOf(signer, data, options));
  const signature = signBytes(signer, encode(attributes), options);
  const certificates = options.withoutCertificates === true ? [] : signer.chain.map(whole);
  const message = sequence(
    integer(1),
    set(sequence(oid(HASH_OIDS[hash]))),
    content === undefined ? sequence(oid(DATA)) : sequence(oid(content.type), tagged(0, octets(content.bytes))),
    tagged(0, ...certificates),
    set(signerInfoOf(signer, attributes, signature, options)),
  );
  return encode(sequence(oid('1.2.840.113549.1.7.2'), tagged(0, message)));
}

function signerInfoOf(signer: TestSigner, attributes: Der, signature: Uint8Array, options: MessageOptions): Der {
  const { hash = 'sha256', timeStamp } = options;
  const serial = Buffer.from(new X509Certificate(signer.der).serialNumber.padStart(8, '0'), 'hex');
  const stamps =
    timeStamp === undefined
      ? []
      : [
          tagged(
            1,
            attribute('1.2.840.113549.1.9.16.2.14', whole(makeTimeStamp(timeStamp, timeStamp.of ?? signature))),
          ),
        ];
  return sequence(
    integer(1),
    sequence(issuerOf(signer), whole(encode(integer(serial.readUInt32BE())))),
    sequence(oid(HASH_OIDS[hash])),
    tagged(0, ...attributesIn(attributes)),
    options.pss === true ? PSS : signatureAlgorithmOf(signer.key),
    octets(signature),
    ...stamps,
  );
}

const PSS = sequence(
  oid('1.2.840.113549.1.1.10'),
  sequence(
    tagged(0, sequence(oid(HASH_OIDS.sha256), none())),
    tagged(1, sequence(oid('1.2.840.113549.1.1.8'), sequence(oid(HASH_OIDS.sha256), none()))),
    tagged(2, integer(32)),
  ),
);

function signBytes(signer: TestSigner, bytes: Uint8Array, { pss, spoilt }: MessageOptions): Uint8Array {
  const padding = pss === true ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } : {};
  return sign('sha256', spoilt === true ? Buffer.concat([bytes, bytes]) : bytes, { key: signer.key, ...padding });
}

function attributesOf(signer: TestSigner, data: Uint8Array, options: MessageOptions): readonly Der[] {
  const { hash = 'sha256', names = signer, signedAt, content } = options;
  return [
    attribute('1.2.840.113549.1.9.3', oid(content?.type ?? DATA)),
    attribute(
      '1.2.840.113549.1.9.4',
      octets(
        createHash(hash)
          .update(content?.bytes ?? data)
          .digest(),
      ),
    ),
    ...(signedAt === undefined ? [] : [attribute('1.2.840.113549.1.9.5', utcTime(signedAt))]),
    ...(names === 'nobody' ? [] : [attribute('1.2.840.113549.1.9.16.2.47', certificateNamed(names))]),
  ];
}

const attribute = (type: string, value: Der): Der => sequence(oid(type), set(value));
const certificateNamed = (signer: TestSigner): Der => sequence(sequence(sequence(octets(sha256(signer.der)))));

/** The elements of the SET, each as it was encoded, so that they can be put under another tag. */
function attributesIn(attributes: Der): readonly Der[] {
  return attributes instanceof Constructed ? attributes.valueBlock.value : [];
}

/** The issuer's name as it stands in the certificate: third of the fields after the version. */
function issuerOf(signer: TestSigner): Der {
  const [body] = attributesIn(whole(signer.der));
  const [, , , issuer] = body === undefined ? [] : attributesIn(body);
  if (issuer === undefined) throw new Error('a certificate has an issuer');
  return issuer;
}

/** A time stamp token over `stamped` (RFC 3161). */
function makeTimeStamp({ by, at }: { readonly by: TestSigner; readonly at: number }, stamped: Uint8Array): Uint8Array {
  const info = sequence(
    integer(1),
    oid('1.2.3.4'),
    sequence(sequence(oid(HASH_OIDS.sha256)), octets(sha256(stamped))),
    integer(7),
    generalTime(at),
  );
  const bytes = encode(info);
  return signMessage(by, bytes, { content: { type: TIME_STAMP_CONTENT, bytes } });
}
