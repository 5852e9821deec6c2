/** What was, is and was taken back: for undo and redo. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** The field that was changed last: typing on in it is one step. */
  readonly at?: string;
}

const MOST = 200;

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/** Goes on to `next`. Changes of one and the same field (`at`) in a row are undone at once. */
export function change<T>(history: History<T>, next: T, at?: string): History<T> {
  const { past, present, at: before } = history;
  const isSame = at !== undefined && at === before;
  const kept = isSame ? past : [...past, present].slice(-MOST);
  return { past: kept, present: next, future: [], ...(at === undefined ? {} : { at }) };
}

export function undo<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future };
  return { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function redo<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  if (next === undefined) return { past, present, future };
  return { past: [...past, present], present: next, future: rest };
}
