import type { vi } from './vi.ts';

/** The keys of a catalogue with any words for them. */
export type Wording<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof T]: Wording<T[Key]> };

/** What each language must say: the keys of the Vietnamese catalogue, no more and no fewer. */
export type Messages = Wording<typeof vi>;
export type Language = 'vi' | 'en';
