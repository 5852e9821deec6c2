import type { Listed } from './outcome.ts';

/** How many of a list are kept for the screen; the file beside has them all. */
export const MOST_LISTED = 1000;

/** A list that counts everything and keeps the first ones, so that a file of errors does not fill the memory. */
export interface BoundedList<Item> {
  readonly add: (item: Item) => void;
  readonly count: () => number;
  readonly listed: (file?: string) => Listed<Item>;
}

export function createBoundedList<Item>(): BoundedList<Item> {
  const first: Item[] = [];
  let count = 0;
  return Object.freeze({
    add: (item: Item) => {
      count += 1;
      if (first.length < MOST_LISTED) first.push(item);
    },
    count: () => count,
    listed: (file?: string) => ({ count, first, ...(file === undefined ? undefined : { file }) }),
  });
}
