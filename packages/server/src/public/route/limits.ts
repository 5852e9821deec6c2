import type { FastifyReply } from 'fastify';
import { createRateLimit, type RateLimitOptions, senderOf } from '../../http/rate-limit.ts';
import { errorPage } from '../page/error.ts';
import { sendPage } from '../send.ts';
import type { Asked } from './ask.ts';

const MINUTE = 60_000;
const clock = () => performance.now();

/** What a person does some times and a program that guesses many. `sender`: the address of a request. */
export interface Limits {
  /** Look-ups of one sender. */
  readonly lookUps: (sender: string) => number | undefined;
  /** Second factors that one sender tries, and that are tried for one dossier whoever does it. */
  readonly tries: (sender: string) => number | undefined;
  readonly triesOf: (code: string) => number | undefined;
  /** Changes of one sender: ratings, forms. */
  readonly changes: (sender: string) => number | undefined;
}

export const createLimits = (): Limits => ({
  lookUps: bySender({ most: 30, everyMs: MINUTE }),
  tries: bySender({ most: 10, everyMs: 10 * MINUTE }),
  triesOf: createRateLimit({ most: 30, everyMs: 60 * MINUTE }, clock),
  changes: bySender({ most: 120, everyMs: 10 * MINUTE }),
});

function bySender(options: RateLimitOptions): (address: string) => number | undefined {
  const isOver = createRateLimit(options, clock);
  return (address) => isOver(senderOf(address));
}

/** The page that asks to wait; undefined where it is not too often. */
export function findWait(
  { request, reply, view }: Asked,
  seconds: number | undefined,
): Promise<FastifyReply> | undefined {
  if (seconds === undefined) return undefined;
  const { errors } = view.text;
  reply.header('retry-after', String(seconds));
  const page = errorPage(view, errors.tooManyTitle, errors.tooMany(seconds));
  return sendPage(request, reply, view, page, { status: 429 });
}

/** Longer than any look-up takes on a machine that is not overloaded. */
const EQUAL_MS = 60;

/** The same work's answer, but never sooner than after a fixed time: how long it took tells nothing. */
export async function inEqualTime<T>(work: () => Promise<T>): Promise<T> {
  const from = clock();
  try {
    return await work();
  } finally {
    const left = EQUAL_MS - (clock() - from);
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  }
}
