import type { PortalIntake, PortalMessage, PortalStanding } from '@dunghen/app/portal-delivery';
import type { Instant } from '@dunghen/domain/time';
import { exactText } from './instants.ts';

/** An optional key is there only with a value. */
function time<Key extends string>(key: Key, instant: Instant | null): { readonly [K in Key]?: string } {
  const texts: { [K in Key]?: string } = {};
  if (instant !== null) texts[key] = exactText(instant);
  return texts;
}

function said<Key extends string>(key: Key, text: string | null): { readonly [K in Key]?: string } {
  const texts: { [K in Key]?: string } = {};
  if (text !== null) texts[key] = text;
  return texts;
}

export function presentPortal({ connection, queue, refusals, intakes, line }: PortalStanding) {
  const { state, failures, openedAt, retryAt, lastSuccessAt, lastFailureAt, lastFailure, fetchedAt } = connection;
  const { oldest, ...counts } = queue;
  return {
    ...(line === undefined ? {} : { line }),
    connection: {
      state,
      failures,
      ...time('openedAt', openedAt),
      ...time('retryAt', retryAt),
      ...time('lastSuccessAt', lastSuccessAt),
      ...time('lastFailureAt', lastFailureAt),
      ...said('lastFailure', lastFailure),
      ...time('fetchedAt', fetchedAt),
    },
    queue: { ...counts, ...time('oldest', oldest) },
    refusals: refusals.map(({ errorCode, newest, ...rest }) => ({
      ...rest,
      newest: exactText(newest),
      ...said('errorCode', errorCode),
    })),
    intakes,
  };
}

export function presentPortalMessage(message: PortalMessage) {
  const { errorCode, words, refusedBy, madeAt, endedAt, nextAttemptAt, ...rest } = message;
  return {
    ...rest,
    madeAt: exactText(madeAt),
    ...said('errorCode', errorCode),
    ...said('words', words),
    ...(refusedBy === null ? {} : { refusedBy }),
    ...time('endedAt', endedAt),
    ...time('nextAttemptAt', nextAttemptAt),
  };
}

export function presentPortalIntake({ code, words, firstSeenAt, settledAt, ...rest }: PortalIntake) {
  return {
    ...rest,
    firstSeenAt: exactText(firstSeenAt),
    ...said('code', code),
    ...said('words', words),
    ...time('settledAt', settledAt),
  };
}
