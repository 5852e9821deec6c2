/** What a use case answers: a value, or a refusal that says in Vietnamese what was wrong and what would be right. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refused;

export interface Refused {
  readonly ok: false;
  /** Stable, in kebab case: 'unknown-period'. */
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly message: string;
}
