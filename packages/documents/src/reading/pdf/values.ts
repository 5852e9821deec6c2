/** A value of a PDF (ISO 32000-1, 7.3). Strings are bytes, one a character. */
export type PdfValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'bytes'; readonly bytes: string }
  | { readonly kind: 'ref'; readonly id: number }
  | { readonly kind: 'list'; readonly items: readonly PdfValue[] }
  | { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue> }
  /** true, false, null, and the operators of a content stream. */
  | { readonly kind: 'word'; readonly word: string };

export interface PdfReader {
  /** The next value; undefined at the end, and at a bracket that closes nothing. */
  readonly next: () => PdfValue | undefined;
  readonly at: () => number;
}

const WHITE = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const REF = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![A-Za-z])/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const HEX = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;

/** Deeper than any honest file nests. */
const DEEPEST = 50;

/** Reads values one after the other from bytes held as latin1 text. */
export function readerOf(text: string, start = 0): PdfReader {
  const place = { at: start };
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = place.at;
    const match = pattern.exec(text);
    if (match === null) return undefined;
    place.at = pattern.lastIndex;
    return match;
  };
  const number = (): PdfValue | undefined => {
    const match = take(NUMBER);
    return match === undefined ? undefined : { kind: 'number', value: Number(match[0]) };
  };
  const plain = (): PdfValue | undefined => {
    const ref = take(REF);
    if (ref !== undefined) return { kind: 'ref', id: Number(ref[1]) };
    const name = take(NAME);
    if (name !== undefined) return { kind: 'name', name: name[1] ?? '' };
    const value = number();
    if (value !== undefined) return value;
    const hex = take(HEX);
    if (hex !== undefined) return { kind: 'bytes', bytes: bytesOfHex(hex[1] ?? '') };
    const word = take(WORD);
    return word === undefined ? undefined : { kind: 'word', word: word[0] };
  };
  const list = (depth: number): readonly PdfValue[] => {
    const items: PdfValue[] = [];
    for (let item = value(depth); item !== undefined; item = value(depth)) items.push(item);
    return items;
  };
  const close = (bracket: string): void => {
    if (text.startsWith(bracket, place.at)) place.at += bracket.length;
  };
  const value = (depth: number): PdfValue | undefined => {
    take(WHITE);
    if (depth > DEEPEST || place.at >= text.length) return undefined;
    if (text.startsWith('<<', place.at)) {
      place.at += 2;
      const entries = entriesOf(list(depth + 1));
      close('>>');
      return { kind: 'dictionary', entries };
    }
    if (text[place.at] === '[') {
      place.at += 1;
      const items = list(depth + 1);
      close(']');
      return { kind: 'list', items };
    }
    if (text[place.at] === '(') {
      const read = literal(text, place.at);
      place.at = read.end;
      return { kind: 'bytes', bytes: read.bytes };
    }
    return plain();
  };
  return { next: () => value(0), at: () => place.at };
}

function entriesOf(items: readonly PdfValue[]): ReadonlyMap<string, PdfValue> {
  const entries = new Map<string, PdfValue>();
  for (let index = 0; index + 1 < items.length; index += 2) {
    const [key, entry] = [items[index], items[index + 1]];
    if (key?.kind === 'name' && entry !== undefined) entries.set(key.name, entry);
  }
  return entries;
}

function bytesOfHex(hex: string): string {
  const digits = hex.replace(/[^0-9A-Fa-f]/g, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string in round brackets, which nest; `\` escapes (7.3.4.2). */
function literal(text: string, start: number): { readonly bytes: string; readonly end: number } {
  let bytes = '';
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
      const after = text[at + 1] ?? '';
      bytes += octal === undefined ? (ESCAPES[after] ?? after) : String.fromCharCode(Number.parseInt(octal, 8) & 255);
      at += octal?.length ?? 1;
    } else if (sign === ')' && depth === 1) {
      return { bytes, end: at + 1 };
    } else {
      if (sign === '(') depth += 1;
      if (sign === ')') depth -= 1;
      if (!(sign === '(' && depth === 1)) bytes += sign;
    }
  }
  return { bytes, end: text.length };
}
