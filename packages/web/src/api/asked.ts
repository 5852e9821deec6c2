/**
 * Questions that were asked before the page's scripts were there (boot/boot.ts), by address; each answer is taken once.
 * Undefined: the page was the first to ask, so that nobody need ask for it.
 */
export type Asked = Map<string, Promise<Response> | undefined>;

declare global {
  interface Window {
    dungHenAsked?: Asked;
  }
}

/** Milliseconds from the opening of the page: an answer that nobody took by then is of another moment. */
const FRESH_MS = 20_000;

/** As `fetch`; the first to ask what was asked already takes that answer. */
export function fetchOrTake(request: Request): Promise<Response> {
  return take(request, window.dungHenAsked, performance.now()) ?? fetch(request);
}

/** The answer that is on its way; undefined where nobody asked, or long ago, or before a change. */
export function take(
  { method, url }: Pick<Request, 'method' | 'url'>,
  asked: Asked | undefined,
  now: number,
): Promise<Response> | undefined {
  if (asked === undefined) return undefined;
  // What changes something (a sign-in too) makes what was answered before it untrue.
  if (now > FRESH_MS || method !== 'GET') {
    asked.clear();
    return undefined;
  }
  const { pathname, search } = new URL(url);
  const answer = asked.get(pathname + search);
  asked.set(pathname + search, undefined);
  return answer;
}
