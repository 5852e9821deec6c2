/**
 * Keeps the results of `make` by key, the `size` last used ones. A result that fails is forgotten, so that the next call
 * tries again; so is one that is not worth its room (`isKept`).
 */
export function remember<Argument, Value>(
  make: (argument: Argument) => Promise<Value>,
  size: number,
  isKept: (value: Value) => boolean = () => true,
): (key: string, argument: Argument) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>();
  return (key, argument) => {
    const value = kept.get(key) ?? make(argument);
    kept.delete(key);
    kept.set(key, value);
    value.then(
      (made) => isKept(made) || kept.delete(key),
      () => kept.delete(key),
    );
    const [oldest] = kept.keys();
    if (kept.size > size && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
