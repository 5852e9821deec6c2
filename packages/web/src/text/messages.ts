import type { vi } from './vi.ts';

type Widen<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof T]: Widen<T[Key]> };

/** What each language must say: the keys of the Vietnamese catalogue, no more and no fewer. */
export type Messages = Widen<typeof vi>;
export type Language = 'vi' | 'en';
