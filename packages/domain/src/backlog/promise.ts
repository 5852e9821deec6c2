import { type DayNumber, dayOf, type Instant } from '../time/index.ts';

/** The day by which an agency has promised to finish a dossier that is past its due date. */
export interface BacklogPromise {
  readonly code: string;
  readonly agencyId: string;
  /** Local day; finished on it counts as kept. */
  readonly promisedOn: DayNumber;
  /** Account, or name as brought in, of who is to see to it. */
  readonly officer?: string;
  readonly note?: string;
  readonly recordedAt: Instant;
  readonly by: string;
}

/** `replaced`: another promise took its place before its day was over. */
export type PromiseStanding = 'pending' | 'kept' | 'missed' | 'replaced';

/**
 * What became of a promise. Only the day counts, not the minute: the agency promises a day. A later promise takes nothing
 * back of one whose day had passed.
 */
export function standingOf(
  promise: BacklogPromise,
  { endedAt, next, now }: { readonly endedAt?: Instant; readonly next?: BacklogPromise; readonly now: Instant },
): PromiseStanding {
  const { promisedOn } = promise;
  if (next !== undefined && dayOf(next.recordedAt) <= promisedOn) return 'replaced';
  if (endedAt !== undefined && endedAt >= promise.recordedAt) return dayOf(endedAt) <= promisedOn ? 'kept' : 'missed';
  if (endedAt !== undefined) return 'kept';
  return dayOf(now) > promisedOn ? 'missed' : 'pending';
}

export interface PromiseCount {
  readonly pending: number;
  readonly kept: number;
  readonly missed: number;
}

/**
 * Of all promises about some dossiers, each counted once. `promises`: in the order in which they were made; `endOf`: when
 * the dossier ended, undefined while it is open.
 */
export function countPromises(
  promises: readonly BacklogPromise[],
  endOf: (code: string) => Instant | undefined,
  now: Instant,
): PromiseCount {
  const count = { pending: 0, kept: 0, missed: 0 };
  for (const { standing } of standingsOf(promises, endOf, now)) if (standing !== 'replaced') count[standing] += 1;
  return count;
}

export interface PromiseWithStanding {
  readonly promise: BacklogPromise;
  readonly standing: PromiseStanding;
}

/** Each promise with what became of it, by dossier: the lists behind `countPromises`. */
export function standingsOf(
  promises: readonly BacklogPromise[],
  endOf: (code: string) => Instant | undefined,
  now: Instant,
): readonly PromiseWithStanding[] {
  return [...Map.groupBy(promises, ({ code }) => code).values()].flatMap((own) =>
    own.map((promise, index) => ({
      promise,
      standing: standingWith(promise, own[index + 1], endOf(promise.code), now),
    })),
  );
}

/** As `standingOf`, for values that may be missing. */
export function standingWith(
  promise: BacklogPromise,
  next: BacklogPromise | undefined,
  endedAt: Instant | undefined,
  now: Instant,
): PromiseStanding {
  return standingOf(promise, {
    now,
    ...(next === undefined ? {} : { next }),
    ...(endedAt === undefined ? {} : { endedAt }),
  });
}
