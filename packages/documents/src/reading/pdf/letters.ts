import type { PdfObjects } from './objects.ts';
import { type PdfValue, readerOf } from './values.ts';

/** What the codes of a font say in letters. */
export type Letters = (bytes: string) => string;

/** Of a font with a table of its letters (ToUnicode, 9.10.3); of one without, codes are taken as latin1. */
export function lettersOf(font: PdfValue | undefined, objects: PdfObjects): Letters {
  const dictionary = objects.get(font);
  const table = dictionary?.kind === 'dictionary' ? dictionary.entries.get('ToUnicode') : undefined;
  const cmap = objects.stream(table);
  const subtype = objects.entry(font, 'Subtype');
  const isWide = subtype?.kind === 'name' && subtype.name === 'Type0';
  if (cmap === undefined) return isWide ? () => '' : (bytes) => bytes;
  const map = readMap(cmap);
  const step = isWide ? 2 : 1;
  return (bytes) => {
    let said = '';
    for (let at = 0; at < bytes.length; at += step) said += map.get(codeOf(bytes.slice(at, at + step))) ?? '';
    return said;
  };
}

const codeOf = (bytes: string): number => [...bytes].reduce((code, byte) => code * 256 + byte.charCodeAt(0), 0);

const MOST_OF_RANGE = 65_536;

function readMap(cmap: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  const reader = readerOf(cmap);
  let held: PdfValue[] = [];
  for (let value = reader.next(); value !== undefined; value = reader.next()) {
    if (value.kind !== 'word') {
      held.push(value);
      continue;
    }
    if (value.word === 'endbfchar') addChars(map, held);
    if (value.word === 'endbfrange') addRanges(map, held);
    held = [];
  }
  return map;
}

function addChars(map: Map<number, string>, held: readonly PdfValue[]): void {
  for (let index = 0; index + 1 < held.length; index += 2) {
    const [code, letters] = [held[index], held[index + 1]];
    if (code?.kind === 'bytes' && letters?.kind === 'bytes') map.set(codeOf(code.bytes), utf16(letters.bytes));
  }
}

function addRanges(map: Map<number, string>, held: readonly PdfValue[]): void {
  for (let index = 0; index + 2 < held.length; index += 3) {
    const [from, to, letters] = [held[index], held[index + 1], held[index + 2]];
    if (from?.kind !== 'bytes' || to?.kind !== 'bytes' || letters === undefined) continue;
    const [first, last] = [codeOf(from.bytes), codeOf(to.bytes)];
    for (let code = first; code <= last && code - first < MOST_OF_RANGE; code += 1) {
      const said = ofRange(letters, code - first);
      if (said !== undefined) map.set(code, said);
    }
  }
}

function ofRange(letters: PdfValue, place: number): string | undefined {
  if (letters.kind === 'list') {
    const item = letters.items[place];
    return item?.kind === 'bytes' ? utf16(item.bytes) : undefined;
  }
  if (letters.kind !== 'bytes') return undefined;
  const last = letters.bytes.charCodeAt(letters.bytes.length - 1) + place;
  const before = letters.bytes.slice(0, -1);
  return utf16(`${before}${String.fromCharCode(last & 255)}`);
}

function utf16(bytes: string): string {
  const swapped = Buffer.from(bytes, 'latin1');
  return swapped.length % 2 === 0 ? swapped.swap16().toString('utf16le') : bytes;
}
