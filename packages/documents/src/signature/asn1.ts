import * as asn1js from 'asn1js';

/** One element of a DER structure: what CMS and certificates are made of (ITU-T X.690). */
export interface Asn {
  /** 1 universal, 2 application, 3 context, 4 private. */
  readonly tagClass: number;
  readonly tag: number;
  /** The element with tag and length, byte for byte as it came: hashes are over these. */
  readonly raw: Uint8Array;
  /** The bytes after tag and length. */
  readonly content: Uint8Array;
  readonly children: readonly Asn[];
  /** Dotted, of an OBJECT IDENTIFIER. */
  readonly oid?: string;
  /** Of a character string, in whatever of the allowed alphabets it was written. */
  readonly text?: string;
  /** Of UTCTime and GeneralizedTime, ms since 1970. */
  readonly instant?: number;
}

export const TAG = { boolean: 1, integer: 2, bitString: 3, octetString: 4, sequence: 16, set: 17 } as const;
const CONTEXT = 3;

/** The structure at the start of the bytes, whatever follows it; undefined where they are no definite-length BER. */
export function parseAsn1(bytes: Uint8Array): Asn | undefined {
  try {
    const { offset, result } = asn1js.fromBER(bytes);
    return offset === -1 ? undefined : asnOf(result);
  } catch {
    return undefined;
  }
}

function asnOf(block: asn1js.BaseBlock): Asn {
  // Signatures of PDF are DER (ISO 32000-1, 12.8.3.3.1); other encodings would have to be encoded anew to be hashed.
  if (block.lenBlock.isIndefiniteForm) throw new Error('indefinite length');
  const raw = block.valueBeforeDecodeView;
  const head = block.idBlock.blockLength + block.lenBlock.blockLength;
  return {
    tagClass: block.idBlock.tagClass,
    tag: block.idBlock.tagNumber,
    raw,
    content: raw.subarray(head),
    children: childrenOf(block).map(asnOf),
    ...(block instanceof asn1js.ObjectIdentifier ? { oid: block.getValue() } : {}),
    ...(block instanceof asn1js.BaseStringBlock ? { text: block.getValue() } : {}),
    ...(block instanceof asn1js.UTCTime || block instanceof asn1js.GeneralizedTime
      ? { instant: block.toDate().getTime() }
      : {}),
  };
}

function childrenOf(block: asn1js.BaseBlock): readonly asn1js.BaseBlock[] {
  // A string that is made of pieces is not DER; what asn1js finds inside an OCTET STRING on its own is no child.
  return block instanceof asn1js.Constructed ? block.valueBlock.value : [];
}

/** The first child with a tag of the context class. */
export function findTagged(parent: Asn | undefined, tag: number): Asn | undefined {
  return parent?.children.find((child) => child.tagClass === CONTEXT && child.tag === tag);
}

export const isTagged = (node: Asn, tag: number): boolean => node.tagClass === CONTEXT && node.tag === tag;

export const isUniversal = (node: Asn | undefined, tag: number): node is Asn =>
  node !== undefined && node.tagClass === 1 && node.tag === tag;

export function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
}

/** The value of a small non-negative INTEGER. */
export function smallInteger(node: Asn | undefined): number | undefined {
  if (!isUniversal(node, TAG.integer) || node.content.length > 4) return undefined;
  return node.content.reduce((value, byte) => value * 256 + byte, 0);
}
