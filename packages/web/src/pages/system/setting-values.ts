/** Settings as the pages handle them: groups of leaves by place, a leaf a text, a number or a list of lines. */
export type Leaf = string | number | readonly string[] | readonly number[];

export interface SettingLeaf {
  /** "letterhead.issuer", "recipients", "signatures.chief.capacity". */
  readonly place: string;
  readonly value: Leaf;
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLines = (value: unknown): value is readonly string[] | readonly number[] =>
  Array.isArray(value) &&
  (value.every((item) => typeof item === 'string') || value.every((item) => typeof item === 'number'));

/** The leaves of settings in their order; lists of records (the words for scores) are left to the file of settings. */
export function leavesOf(value: unknown, place = ''): readonly SettingLeaf[] {
  if (typeof value === 'string' || typeof value === 'number' || isLines(value)) return [{ place, value }];
  if (!isGroup(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, place === '' ? key : `${place}.${key}`));
}

/** The part of the settings to which a place belongs: "letterhead". */
export const partOf = (place: string): string => place.split('.', 1)[0] ?? place;

/** Leaves as the settings that the API takes: only what they say. */
export function patchOf(leaves: readonly SettingLeaf[]): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const { place, value } of leaves) put(patch, place.split('.'), value);
  return patch;
}

function put(into: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: Leaf): void {
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  const known = into[key];
  const group: Record<string, unknown> = isGroup(known) ? { ...known } : {};
  put(group, rest, value);
  into[key] = group;
}

/** What is typed into a field, as the leaf that it changes; undefined where it is no such value. */
export function readLeaf(old: Leaf, typed: string): Leaf | undefined {
  if (typeof old === 'string') return typed;
  if (typeof old === 'number') return readNumber(typed);
  if (!isNumbers(old)) return linesOf(typed, /\n/);
  const numbers = linesOf(typed, /[\n,;]/).map(readNumber);
  return numbers.every((one) => one !== undefined) ? numbers : undefined;
}

const readNumber = (typed: string): number | undefined => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : undefined);

const linesOf = (typed: string, between: RegExp): readonly string[] =>
  typed
    .split(between)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A list of numbers that is empty cannot be told from one of lines, and need not be. */
const isNumbers = (value: readonly string[] | readonly number[]): value is readonly number[] =>
  typeof value[0] === 'number';

export const textOfLeaf = (value: Leaf): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : value.join(isNumbers(value) ? ', ' : '\n');

export const isSame = (a: Leaf, b: Leaf): boolean => textOfLeaf(a) === textOfLeaf(b);
