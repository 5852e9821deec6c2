import { inflateSync } from 'node:zlib';
import { type PdfValue, readerOf } from './values.ts';

/** The objects of a file, the last definition of each. */
export interface PdfObjects {
  readonly get: (value: PdfValue | undefined) => PdfValue | undefined;
  /** An entry of a dictionary, references followed. */
  readonly entry: (value: PdfValue | undefined, name: string) => PdfValue | undefined;
  /** The bytes of a stream, unpacked; undefined of what is none, or packed in a way not known here. */
  readonly stream: (value: PdfValue | undefined) => string | undefined;
  readonly all: readonly PdfValue[];
}

interface Stored {
  readonly value: PdfValue;
  /** Where the bytes of its stream begin. */
  readonly streamAt?: number;
}

const OBJECT = /(?:^|[\0\t\n\f\r ])(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj\b/g;
/** Together, unpacked: a report of thousands of rows stays far below. */
const MOST_BYTES = 64 * 1_048_576;

/** Reads all objects by scanning; cross-reference tables, which broken programs write wrong, are not needed for that. */
export function objectsOf(text: string): PdfObjects {
  const stored = new Map<number, Stored>();
  const budget = { left: MOST_BYTES };
  for (const match of text.matchAll(OBJECT)) {
    const reader = readerOf(text, match.index + match[0].length);
    const value = reader.next();
    if (value === undefined) continue;
    const stream = /^[\0\t\n\f\r ]*stream\r?\n/.exec(text.slice(reader.at(), reader.at() + 24));
    const streamAt = stream === null ? {} : { streamAt: reader.at() + stream[0].length };
    stored.set(Number(match[1]), { value, ...streamAt });
  }
  const get = (value: PdfValue | undefined): PdfValue | undefined =>
    value?.kind === 'ref' ? stored.get(value.id)?.value : value;
  const entry = (value: PdfValue | undefined, name: string): PdfValue | undefined => {
    const dictionary = get(value);
    return dictionary?.kind === 'dictionary' ? get(dictionary.entries.get(name)) : undefined;
  };
  const unpack = ({ value, streamAt }: Stored): string | undefined => {
    if (streamAt === undefined) return undefined;
    const bytes = text.slice(streamAt, streamEnd(text, streamAt, entry(value, 'Length')));
    const unpacked = unpacked1(bytes, filtersOf(entry(value, 'Filter'), get), budget.left);
    budget.left -= unpacked?.length ?? 0;
    return unpacked;
  };
  // Objects within streams come after those that stand by themselves: none is redefined by an older one in practice.
  for (const one of [...stored.values()]) {
    if (nameOf(entry(one.value, 'Type')) === 'ObjStm') addInner(stored, one, unpack(one), entry);
  }
  const stream = (value: PdfValue | undefined): string | undefined => {
    const one = value?.kind === 'ref' ? stored.get(value.id) : undefined;
    return one === undefined ? undefined : unpack(one);
  };
  return { get, entry, stream, all: [...stored.values()].map(({ value }) => value) };
}

export const nameOf = (value: PdfValue | undefined): string | undefined =>
  value?.kind === 'name' ? value.name : undefined;

function streamEnd(text: string, start: number, length: PdfValue | undefined): number {
  const said = length?.kind === 'number' ? start + length.value : -1;
  if (said >= start && /^\s*endstream/.test(text.slice(said, said + 16))) return said;
  const found = text.indexOf('endstream', start);
  return found < 0 ? text.length : found;
}

function filtersOf(filter: PdfValue | undefined, get: PdfObjects['get']): readonly (string | undefined)[] {
  if (filter === undefined) return [];
  return filter.kind === 'list' ? filter.items.map((item) => nameOf(get(item))) : [nameOf(filter)];
}

function unpacked1(bytes: string, filters: readonly (string | undefined)[], most: number): string | undefined {
  if (filters.length === 0) return bytes;
  if (filters.length > 1 || filters[0] !== 'FlateDecode' || most <= 0) return undefined;
  try {
    return inflateSync(Buffer.from(bytes, 'latin1'), { maxOutputLength: most }).toString('latin1');
  } catch {
    return undefined;
  }
}

/** The objects that lie packed in one stream (7.5.7): pairs of number and place first, then the values. */
function addInner(
  stored: Map<number, Stored>,
  one: Stored,
  content: string | undefined,
  entry: PdfObjects['entry'],
): void {
  const [count, first] = [entry(one.value, 'N'), entry(one.value, 'First')];
  if (content === undefined || count?.kind !== 'number' || first?.kind !== 'number') return;
  const numbers = content.slice(0, first.value).trim().split(/\s+/).map(Number);
  for (let index = 0; index < count.value; index += 1) {
    const [id, offset] = [numbers[index * 2], numbers[index * 2 + 1]];
    if (id === undefined || offset === undefined) return;
    const value = readerOf(content, first.value + offset).next();
    if (value !== undefined && !stored.has(id)) stored.set(id, { value });
  }
}
