import type { Restore } from './use-draft.ts';

/** A draft that was thrown away, with the way back; of this page, until it is taken or another takes its place. */
export interface Discarded {
  readonly name: string;
  readonly back: Restore;
}

const last: { discarded?: Discarded } = {};

export function rememberDiscarded(discarded: Discarded): void {
  last.discarded = discarded;
}

export function takeDiscarded(): Discarded | undefined {
  const { discarded } = last;
  delete last.discarded;
  return discarded;
}
