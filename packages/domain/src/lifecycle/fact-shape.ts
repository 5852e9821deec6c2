/** Whether a value is what a field of an event holds. */
export type Shape = (value: unknown) => boolean;

export const text: Shape = (value) => typeof value === 'string' && value.trim() !== '';
/** Columns of imported files may be empty. */
export const anyText: Shape = (value) => typeof value === 'string';
export const flag: Shape = (value) => typeof value === 'boolean';
export const instant: Shape = (value) => Number.isSafeInteger(value);
/** Whole đồng, or a number of copies. */
export const amount: Shape = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
/** Paid or given back: more than nothing. */
export const someAmount: Shape = (value) => amount(value) && value !== 0;
export const score: Shape = (value) => amount(value) && Number(value) >= 1 && Number(value) <= 5;
export const texts: Shape = (value) => Array.isArray(value) && value.every(anyText);

export const oneOf =
  (...values: readonly string[]): Shape =>
  (value) =>
    typeof value === 'string' && values.includes(value);

/** May be absent. */
export const optional =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || shape(value);

export type Fields = Readonly<Record<string, Shape>>;

/** Each field of a fact by its name: one that is forgotten does not compile. */
export type FieldsOf<Facts> = { readonly [Name in keyof Facts]-?: Shape };

/** An object with these fields and no others. */
export const object =
  <Facts>(fields: FieldsOf<Facts>): Shape =>
  (value) =>
    isFacts(value) && misfitOf(fields, value) === undefined;

export const map: Shape = (value) => isFacts(value) && Object.values(value).every(anyText);

export function isFacts(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first field that is missing, of another kind, or unknown. */
export function misfitOf(fields: Fields, facts: Readonly<Record<string, unknown>>): string | undefined {
  for (const [name, shape] of Object.entries(fields)) if (!shape(facts[name])) return name;
  return Object.keys(facts).find((name) => !Object.hasOwn(fields, name));
}
