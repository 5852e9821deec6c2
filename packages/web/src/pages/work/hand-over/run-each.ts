interface RunOptions {
  readonly atOnce: number;
  /** Told after each one. */
  readonly done?: (count: number) => void;
  readonly isStopped?: () => boolean;
}

/** Does something with each of a list, some at a time; what was not begun when it was stopped has no result. */
export async function runEach<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  { atOnce, done, isStopped = () => false }: RunOptions,
): Promise<readonly (Result | undefined)[]> {
  const results = items.map((): Result | undefined => undefined);
  const left = items.entries();
  let count = 0;
  const worker = async (): Promise<void> => {
    for (const [index, item] of left) {
      if (isStopped()) return;
      results[index] = await work(item);
      count += 1;
      done?.(count);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results;
}
