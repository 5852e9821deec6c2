import { unknownIn } from './address.ts';

interface Arrival {
  readonly path: string;
  /** As the browser had it, with its "?". */
  readonly search: string;
  /** Keys that the page of that path did not know; absent until it is asked. */
  unknown?: readonly string[];
}

/**
 * The address by which somebody came, kept as it was: the router at once puts in its place what the page understood of it.
 * Forgotten when the view is changed.
 */
const kept: { arrival?: Arrival | undefined } = {};

export function rememberArrival({ pathname, search }: Pick<Location, 'pathname' | 'search'>): void {
  kept.arrival = { path: pathname, search };
}

export function forgetArrival(): void {
  kept.arrival = undefined;
}

/** What was not understood of it, told by what was: looked at once, since the view changes afterwards. */
export function unknownAtArrival(
  pathname: string,
  parse: (search: string) => object,
  understood: object,
): readonly string[] {
  const { arrival } = kept;
  if (arrival === undefined || arrival.path !== pathname) return [];
  arrival.unknown ??= unknownIn(parse(arrival.search), understood);
  return arrival.unknown;
}
