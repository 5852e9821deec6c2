/** What an address says after "?", as the router read it: texts, numbers and truth values, all of them unchecked. */
export type Raw = Readonly<Record<string, unknown>>;

/** A search whose parts may be missing or empty. */
export type Loose<Search> = { readonly [K in keyof Search]?: Search[K] | undefined };

/** Words; a code of digits alone is read as a number by the address. Nothing where there is nothing to read. */
export function word(value: unknown, most = Number.POSITIVE_INFINITY): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.slice(0, most) : undefined;
}

/** `yyyy-MM-dd`. */
export const day = (value: unknown): string | undefined => matching(value, /^\d{4}-\d{2}-\d{2}$/);

/** Key of a period: "2024-Q1", "2024-03", "2024". */
export const periodKey = (value: unknown): string | undefined => matching(word(value), /^\d{4}(-\w{2,3})?$/);

export const matching = (value: unknown, form: RegExp): string | undefined =>
  typeof value === 'string' && form.test(value) ? value : undefined;

export const flag = (value: unknown): true | undefined => (value === true || value === 'true' ? true : undefined);

export const oneOf = <const V extends string>(value: unknown, among: readonly V[]): V | undefined =>
  among.find((one) => one === value);

/** Those of a list that the address names, joined by commas. */
export function someOf<T extends string>(all: readonly T[], joined: unknown): readonly T[] {
  if (typeof joined !== 'string') return [];
  const named = new Set(joined.split(','));
  return all.filter((one) => named.has(one));
}

export function whole(value: unknown): number | undefined {
  const number = Number(value);
  return value !== undefined && value !== '' && Number.isSafeInteger(number) ? number : undefined;
}

/** What is not set, or is what it is without being said, is not in the address. */
export function withoutEmpty<Search extends object>(search: Loose<Search>, usual?: Loose<Search>): Search;
export function withoutEmpty(search: object, usual: object = {}): object {
  const meant = new Map<string, unknown>(Object.entries(usual));
  const set = Object.entries(search).filter(
    ([key, value]) => value !== undefined && value !== '' && value !== false && meant.get(key) !== value,
  );
  return Object.fromEntries(set);
}

/**
 * A route's reading of its address, for `validateSearch`: the router hands on to the page what the reading leaves out (the
 * address as it is lies beneath), so what is left out is named as absent.
 */
export function read<Search extends object>(reading: (raw: Raw) => Search): (raw: Raw) => Search;
export function read(reading: (raw: Raw) => object): (raw: Raw) => object {
  return (raw) => ({ ...Object.fromEntries(Object.keys(raw).map((key) => [key, undefined])), ...reading(raw) });
}

/** What the address asks for and the page does not know: keys whose value was left out, or of whose list a part was. */
export function unknownIn(raw: object, understood: object): readonly string[] {
  const page = new Map<string, unknown>(Object.entries(understood));
  return Object.entries(raw).flatMap(([key, value]: [string, unknown]) => {
    if (value === undefined || value === '' || value === false || value === 'false') return [];
    const known = page.get(key);
    if (known === undefined) return [key];
    const isList = typeof value === 'string' && value.includes(',') && typeof known === 'string';
    return isList && sorted(value) !== sorted(known) ? [key] : [];
  });
}

const sorted = (list: string): string => [...new Set(list.split(','))].filter(Boolean).toSorted().join();
