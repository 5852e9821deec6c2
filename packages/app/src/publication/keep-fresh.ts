export interface Freshness {
  /** Milliseconds for which a value is given without asking again. */
  readonly freshMs: number;
  /** How many values are kept, the last used ones. */
  readonly size: number;
}

interface Kept<Value> {
  readonly at: number;
  readonly value: Promise<Value>;
}

/**
 * Keeps what takes long to count and everybody asks for. Past its time the old value is given once more while the new one
 * is made, so that nobody waits for it but the first; what fails is forgotten. `now` in milliseconds.
 */
export function keepFresh<Argument, Value>(
  make: (argument: Argument) => Promise<Value>,
  { freshMs, size }: Freshness,
  now: () => number,
): (key: string, argument: Argument) => Promise<Value> {
  const kept = new Map<string, Kept<Value>>();
  const begin = (key: string, argument: Argument): Kept<Value> => {
    const made = { at: now(), value: make(argument) };
    made.value.catch(() => {
      if (kept.get(key) === made) kept.delete(key);
    });
    return made;
  };
  const put = (key: string, entry: Kept<Value>): void => {
    kept.delete(key);
    kept.set(key, entry);
    const [oldest] = kept.keys();
    if (kept.size > size && oldest !== undefined) kept.delete(oldest);
  };
  return (key, argument) => {
    const known = kept.get(key);
    if (known === undefined) {
      const made = begin(key, argument);
      put(key, made);
      return made.value;
    }
    put(key, known);
    if (now() - known.at >= freshMs) {
      // Marked as fresh while it is made, so that only one does it.
      put(key, { ...known, at: now() });
      const made = begin(key, argument);
      made.value.then(
        () => put(key, made),
        () => undefined,
      );
    }
    return known.value;
  };
}
