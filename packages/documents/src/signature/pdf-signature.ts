/** A signature as it stands in a PDF (ISO 32000-1, 12.8.1). */
export interface PdfSignature {
  /** The two pieces of the file that are signed: all of it but the signature's own digits. */
  readonly signed: readonly [Uint8Array, Uint8Array];
  /** Where the signed part ends; what comes after was added later. */
  readonly end: number;
  /** The message of the signature with the zeros after it. */
  readonly message: Uint8Array;
  /** `ETSI.CAdES.detached`, `adbe.pkcs7.detached`, `ETSI.RFC3161` for a time stamp. */
  readonly subFilter: string;
  /** The time that the signer's program wrote beside it (M), ms. */
  readonly writtenAt?: number;
}

const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/g;

/** More than any letter has; each is a hash over the whole file. */
const MOST_SIGNATURES = 20;

/**
 * The signatures of a PDF in the order in which they cover it; 'malformed' where one does not cover the file from its
 * first byte but for exactly its own digits, the form in which signatures are forged (wrapping, shadowing).
 */
export function findPdfSignatures(bytes: Buffer): readonly PdfSignature[] | 'malformed' {
  const text = bytes.toString('latin1');
  const found: PdfSignature[] = [];
  for (const match of text.matchAll(BYTE_RANGE)) {
    const signature = signatureAt(bytes, text, match);
    if (signature === undefined || found.length === MOST_SIGNATURES) return 'malformed';
    found.push(signature);
  }
  return found.toSorted((a, b) => a.end - b.end);
}

function signatureAt(bytes: Buffer, text: string, match: RegExpExecArray): PdfSignature | undefined {
  const [start, length, second, rest] = match.slice(1).map(Number);
  if (start !== 0 || length === undefined || second === undefined || rest === undefined) return undefined;
  const end = second + rest;
  if (second <= length + 2 || end > bytes.length) return undefined;
  const digits = text.slice(length, second);
  if (!/^<[0-9A-Fa-f\s]+>$/.test(digits) || !/\/Contents\s*$/.test(text.slice(length - 64, length))) return undefined;
  const dictionary = findDictionary(text, match.index, length, second);
  const subFilter = /\/SubFilter\s*\/([\w.]+)/.exec(dictionary ?? '')?.[1];
  if (dictionary === undefined || subFilter === undefined) return undefined;
  const writtenAt = findDate(dictionary);
  return {
    signed: [bytes.subarray(0, length), bytes.subarray(second, end)],
    end,
    message: Buffer.from(digits.slice(1, -1).replace(/\s+/g, ''), 'hex'),
    subFilter,
    ...(writtenAt === undefined ? {} : { writtenAt }),
  };
}

/** The object that holds both the range and the digits, without the digits; it lies in the signed part itself. */
function findDictionary(text: string, rangeAt: number, from: number, to: number): string | undefined {
  const first = Math.min(rangeAt, from);
  const last = Math.max(rangeAt, to);
  const start = text.lastIndexOf('obj', first);
  const end = text.indexOf('endobj', last);
  if (start < 0 || end < 0) return undefined;
  const dictionary = `${text.slice(start + 3, from)} ${text.slice(to, end)}`;
  return dictionary.includes('endobj') ? undefined : dictionary;
}

const DATE = /\/M\s*\(D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?'?)?/;

/** A date of PDF (7.9.4), ms; without a zone it is Vietnam's, where the signing programs are. */
function findDate(dictionary: string): number | undefined {
  const match = DATE.exec(dictionary);
  if (match === null) return undefined;
  const [year, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined) return undefined;
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  if (match[7] === 'Z') return utc;
  const sign = match[8] === '-' ? -1 : 1;
  const offset = match[8] === undefined ? 7 * 60 : sign * (Number(match[9]) * 60 + Number(match[10] ?? 0));
  return utc - offset * 60_000;
}
